package org.supportflow.sla.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportflow.sla.ledger.Desk.instant;
import static org.supportflow.sla.ledger.Desk.submitted;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** R1: the priority is raised. */
class R1RaisedTest {

    @Test
    void countsTheNewTargetFromTheStartAndKeepsPauses() {
        var desk = submitted("2026-02-03 09:00", "resolution=PT8H")
                .waitingForCustomer("2026-02-03 10:00")
                .at("2026-02-03 12:00", Ledger::resumed)
                .agreed("2026-02-03 12:30", "resolution=PT4H", Recalculation.RETROACTIVE);

        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-03 12:30").dueAt()).isEqualTo(instant("2026-02-03 15:00"));
    }

    @Test
    void isLateFromTheChangeOnWhenTheNewTargetIsAlreadyOver() {
        var desk = submitted("2026-02-03 09:00", "resolution=PT8H")
                .agreed("2026-02-03 14:00", "resolution=PT4H", Recalculation.RETROACTIVE);

        var clock = desk.clock(ClockKind.RESOLUTION, "2026-02-03 15:00");

        assertThat(clock.breachedAt()).isEqualTo(instant("2026-02-03 14:00"));
    }

    @Test
    void isInTimeWithinTheGraceAfterTheChange() {
        var desk = submitted("2026-02-03 09:00", "resolution=PT8H")
                .grace(Duration.ofMinutes(30))
                .agreed("2026-02-03 14:00", "resolution=PT4H", Recalculation.RETROACTIVE);

        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-03 14:30").breached())
                .isFalse();
        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-03 14:31").breachedAt())
                .isEqualTo(instant("2026-02-03 14:30"));
    }

    @Test
    void countsTheWholeNewTargetFromTheChange() {
        var desk = submitted("2026-02-03 09:00", "resolution=PT16H")
                .agreed("2026-02-03 14:00", "resolution=PT4H", Recalculation.FROM_CHANGE);

        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-03 14:00").dueAt()).isEqualTo(instant("2026-02-04 10:00"));
    }

    @Test
    void keepsTheEarlierDue() {
        var desk = submitted("2026-02-03 09:00", "resolution=PT8H")
                .agreed("2026-02-03 16:00", "resolution=PT4H", Recalculation.KEEP_EARLIER_DUE);

        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-03 16:00").dueAt()).isEqualTo(instant("2026-02-03 17:00"));
    }

    @Test
    void movesToAnotherCalendar() {
        var desk =
                submitted("2026-02-06 16:00", "resolution=PT8H").roundTheClock("2026-02-06 16:30", "resolution=PT4H");

        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-06 16:30").dueAt()).isEqualTo(instant("2026-02-06 20:00"));
    }
}
