package org.supportflow.sla.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportflow.sla.ledger.Desk.instant;
import static org.supportflow.sla.ledger.Desk.submitted;

import java.util.List;
import org.junit.jupiter.api.Test;

/** R12: the row no longer promises it; also zammad #5624 and #4353. */
class R12RowGoneTest {

    @Test
    void cancelsTheClockAndKeepsTheBreach() {
        var desk = submitted("2026-02-03 09:00", "update=PT1H resolution=PT8H")
                .agreed("2026-02-03 11:00", "resolution=PT8H", Recalculation.LONGER);

        var update = desk.clock(ClockKind.UPDATE, "2026-02-03 12:00");

        assertThat(update.state()).isEqualTo(ClockState.CANCELLED);
        assertThat(update.breachedAt()).isEqualTo(instant("2026-02-03 10:00"));
        assertThat(List.of(desk.clock(ClockKind.RESOLUTION, "2026-02-03 12:00").isOpen()))
                .containsExactly(true);
    }
}
