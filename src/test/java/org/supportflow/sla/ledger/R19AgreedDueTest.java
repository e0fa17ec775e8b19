package org.supportflow.sla.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supportflow.sla.ledger.Desk.instant;
import static org.supportflow.sla.ledger.Desk.submitted;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** R19: another due is agreed with the customer. */
class R19AgreedDueTest {

    private static final ClockId RESOLUTION = new ClockId(ClockKind.RESOLUTION, 1);

    @Test
    void countsByTheAgreedDueAndKeepsTheOriginalVisible() {
        var desk = submitted("2026-02-03 09:00", "resolution=PT8H");

        agree(desk, "2026-02-03 10:00", "2026-02-06 12:00");
        var clock = desk.clock(ClockKind.RESOLUTION, "2026-02-03 10:00");

        assertThat(clock.dueAt()).isEqualTo(instant("2026-02-06 12:00"));
        assertThat(clock.originalDueAt()).isEqualTo(instant("2026-02-03 17:00"));
    }

    @Test
    void namesWhoAgreedWhyAndWhereTheCustomerConsented() {
        var desk = submitted("2026-02-03 09:00", "resolution=PT8H");

        agree(desk, "2026-02-03 10:00", "2026-02-06 12:00");
        var event = desk.ledger().newEvents().get(1);

        assertThat(event.type()).isEqualTo(EventType.ADJUST);
        assertThat(event.stamp().actor()).isEqualTo("lead");
        assertThat(event.stamp().reason()).isEqualTo("They test on Friday");
        assertThat(event.change().consent()).isEqualTo("message 7");
    }

    @Test
    void refusesADueWithoutReasonOrConsent() {
        var desk = submitted("2026-02-03 09:00", "resolution=PT8H");
        var stamp = stamp("2026-02-03 10:00");
        var due = instant("2026-02-06 12:00");

        assertThatThrownBy(() -> desk.ledger().adjusted(RESOLUTION, due, " ", stamp.withReason("They test on Friday")))
                .hasMessageContaining("consented");
        assertThatThrownBy(() -> desk.ledger().adjusted(RESOLUTION, due, "message 7", stamp))
                .hasMessageContaining("why");
    }

    @Test
    void refusesADueThatIsOverAndAClockThatNoLongerRuns() {
        var desk = submitted("2026-02-03 09:00", "resolution=PT8H");

        assertThatThrownBy(() -> agree(desk, "2026-02-03 10:00", "2026-02-03 09:30"))
                .hasMessageContaining("still to come");
        desk.at("2026-02-03 11:00", Ledger::solved);
        assertThatThrownBy(() -> agree(desk, "2026-02-03 12:00", "2026-02-06 12:00"))
                .hasMessageContaining("no longer runs");
    }

    @Test
    void movesTheAgreedDueByWhatIsWaitedLater() {
        var desk = submitted("2026-02-03 09:00", "resolution=PT8H");

        agree(desk, "2026-02-03 10:00", "2026-02-06 12:00");
        desk.waitingForCustomer("2026-02-04 09:00").at("2026-02-04 11:00", Ledger::resumed);

        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-04 11:00").dueAt()).isEqualTo(instant("2026-02-06 14:00"));
    }

    @Test
    void neverErasesABreach() {
        var desk = submitted("2026-02-03 09:00", "resolution=PT8H");

        agree(desk, "2026-02-04 10:00", "2026-02-06 12:00");

        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-04 10:00").breachedAt())
                .isEqualTo(instant("2026-02-03 17:00"));
    }

    @Test
    void tellsTheStepsOfTheAgreedDueAlthoughThoseOfTheOriginalWereTold() {
        var desk = submitted("2026-02-03 09:00", "resolution=PT8H");
        desk.ledger().reachStep(RESOLUTION, instant("2026-02-04 10:00"));

        agree(desk, "2026-02-04 10:00", "2026-02-06 12:00");

        assertThat(desk.ledger().reachStep(RESOLUTION, instant("2026-02-04 10:00")))
                .isEmpty();
        assertThat(desk.ledger().reachStep(RESOLUTION, instant("2026-02-06 12:00")))
                .hasValueSatisfying(step -> assertThat(step.change().step()).isEqualTo(100));
        assertThat(desk.ledger().reachStep(RESOLUTION, instant("2026-02-06 12:30")))
                .isEmpty();
    }

    @Test
    void staysWhenALowerPriorityWouldBeDueEarlier() {
        var desk = submitted("2026-02-03 09:00", "resolution=PT8H");
        agree(desk, "2026-02-03 10:00", "2026-02-09 12:00");

        desk.agreed("2026-02-03 11:00", "resolution=PT16H", Recalculation.LONGER);
        var clock = desk.clock(ClockKind.RESOLUTION, "2026-02-03 11:00");

        assertThat(clock.dueAt()).isEqualTo(instant("2026-02-09 12:00"));
        assertThat(clock.originalDueAt()).isEqualTo(instant("2026-02-03 17:00"));
    }

    private static void agree(Desk desk, String at, String due) {
        desk.ledger().adjusted(RESOLUTION, instant(due), "message 7", stamp(at).withReason("They test on Friday"));
    }

    private static Stamp stamp(String at) {
        return new Stamp(instant(at), instant(at).plus(Duration.ofMinutes(1)), "dueAgreed", "lead");
    }
}
