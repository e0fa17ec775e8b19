package org.supportflow.sla.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportflow.sla.ledger.Desk.instant;
import static org.supportflow.sla.ledger.Desk.submitted;

import org.junit.jupiter.api.Test;

/** R19: another due is agreed with the customer. */
class R19AgreedDueTest {

    @Test
    void countsByTheAgreedDueAndKeepsTheOriginalInTheLedger() {
        var desk = submitted("2026-02-03 09:00", "resolution=PT8H")
                .at(
                        "2026-02-03 10:00",
                        (ledger, stamp) -> ledger.adjusted(
                                new ClockId(ClockKind.RESOLUTION, 1), instant("2026-02-06 12:00"), stamp));

        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-03 10:00").dueAt()).isEqualTo(instant("2026-02-06 12:00"));
        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-03 09:59").dueAt()).isEqualTo(instant("2026-02-03 17:00"));
    }
}
