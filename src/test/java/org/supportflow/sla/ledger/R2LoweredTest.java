package org.supportflow.sla.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportflow.sla.ledger.Desk.instant;
import static org.supportflow.sla.ledger.Desk.submitted;

import org.junit.jupiter.api.Test;

/** R2: the priority is lowered. */
class R2LoweredTest {

    @Test
    void givesTheLongerDue() {
        var desk = submitted("2026-02-03 09:00", "resolution=PT4H")
                .agreed("2026-02-03 10:00", "resolution=PT8H", Recalculation.LONGER);

        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-03 10:00").dueAt()).isEqualTo(instant("2026-02-03 17:00"));
    }

    @Test
    void neverErasesABreach() {
        var desk = submitted("2026-02-03 09:00", "resolution=PT4H")
                .agreed("2026-02-03 14:00", "resolution=PT16H", Recalculation.LONGER)
                .at("2026-02-03 15:00", Ledger::solved);

        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-03 15:00").breachedAt())
                .isEqualTo(instant("2026-02-03 13:00"));
    }
}
