package org.supportflow.sla.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportflow.sla.ledger.Desk.instant;
import static org.supportflow.sla.ledger.Desk.submitted;

import org.junit.jupiter.api.Test;

/** R11: the table of service levels was published anew. */
class R11TableChangedTest {

    private static final String BEFORE = "firstResponse=PT1H resolution=PT8H";
    private static final String AFTER = "firstResponse=PT1H resolution=PT4H";

    @Test
    void newTicketsOnlyLeavesTheOthersWithWhatTheyWerePromised() {
        var desk = submitted("2026-02-03 09:00", BEFORE);

        desk.at("2026-02-03 10:00", Ledger::publicReply).waitingForCustomer("2026-02-03 11:00");

        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-03 10:30").dueAt()).isEqualTo(instant("2026-02-03 17:00"));
    }

    @Test
    void openClocksFromNowCountTheNewTargetFromThePublication() {
        var desk = submitted("2026-02-03 09:00", BEFORE).agreed("2026-02-03 12:00", AFTER, Recalculation.FROM_CHANGE);

        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-03 12:00").dueAt()).isEqualTo(instant("2026-02-03 16:00"));
    }

    @Test
    void openClocksRetroactivelyCountItFromTheStartAndAreNeverLateInThePast() {
        var desk = submitted("2026-02-03 09:00", BEFORE).agreed("2026-02-03 15:00", AFTER, Recalculation.RETROACTIVE);

        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-03 15:00").breachedAt())
                .isEqualTo(instant("2026-02-03 15:00"));
    }

    @Test
    void triesTheChangeWithoutTouchingAnything() {
        var desk = submitted("2026-02-03 09:00", BEFORE);
        var known = desk.ledger().events();

        var trial = desk.ledger().copy();
        trial.agreed(Desk.promise(AFTER), Recalculation.FROM_CHANGE, Desk.stamp("2026-02-03 12:00"));

        assertThat(trial.newEvents()).isNotEmpty();
        assertThat(desk.ledger().events()).isEqualTo(known);
    }

    @Test
    void neverTouchesClocksThatHaveEnded() {
        var desk = submitted("2026-02-03 09:00", BEFORE).at("2026-02-03 14:00", Ledger::solved);

        desk.agreed("2026-02-03 15:00", AFTER, Recalculation.RETROACTIVE);

        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-03 15:00").dueAt()).isEqualTo(instant("2026-02-03 17:00"));
        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-03 15:00").breached())
                .isFalse();
    }

    @Test
    void keepsTheRowThatPromisedItWhereTheNewOnePromisesTheSame() {
        var desk = submitted("2026-02-03 09:00", BEFORE);
        var events = desk.ledger().newEvents().size();

        desk.agreed("2026-02-03 12:00", BEFORE, Recalculation.FROM_CHANGE);

        assertThat(desk.ledger().newEvents()).hasSize(events);
    }
}
