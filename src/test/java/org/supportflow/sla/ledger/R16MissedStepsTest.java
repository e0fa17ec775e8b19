package org.supportflow.sla.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportflow.sla.ledger.Desk.instant;
import static org.supportflow.sla.ledger.Desk.submitted;

import org.junit.jupiter.api.Test;

/** R16: the system was down over a due; steps also follow the calendar (glpi PR #22678). */
class R16MissedStepsTest {

    private static final ClockId RESOLUTION = new ClockId(ClockKind.RESOLUTION, 1);

    @Test
    void stepsFollowTheCalendar() {
        var desk = submitted("2026-02-03 16:00", "resolution=PT4H");

        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-03 16:00").nextStepAt())
                .isEqualTo(instant("2026-02-04 10:00"));
    }

    @Test
    void tellsOnlyTheHighestOfTheStepsThatWereMissed() {
        var desk = submitted("2026-02-03 09:00", "resolution=PT4H");

        var step = desk.ledger().reachStep(RESOLUTION, instant("2026-02-03 14:00"));
        var again = desk.ledger().reachStep(RESOLUTION, instant("2026-02-03 14:00"));

        assertThat(step).map(event -> event.change().step()).contains(100);
        assertThat(step).map(event -> event.stamp().at()).contains(instant("2026-02-03 13:00"));
        assertThat(step).map(event -> event.stamp().recordedAt()).contains(instant("2026-02-03 14:00"));
        assertThat(again).isEmpty();
        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-03 14:00").nextStepAt())
                .isEqualTo(instant("2026-02-03 15:00"));
    }

    @Test
    void isBreachedAtTheDueHoweverLateItIsNoticed() {
        var desk = submitted("2026-02-03 09:00", "resolution=PT4H").at("2026-02-05 09:00", Ledger::solved);

        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-05 09:00").breachedAt())
                .isEqualTo(instant("2026-02-03 13:00"));
    }

    @Test
    void plansStepsAsFineAsTheDatabaseKeepsThem() {
        var desk = submitted("2026-02-03 10:00:00.000001", "resolution=P1D/end");

        var half = desk.clock(ClockKind.RESOLUTION, "2026-02-03 11:00").nextStepAt();

        assertThat(half).isEqualTo(instant("2026-02-04 09:30"));
    }
}
