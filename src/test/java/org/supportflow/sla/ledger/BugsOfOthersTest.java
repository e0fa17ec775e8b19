package org.supportflow.sla.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportflow.sla.ledger.Desk.instant;
import static org.supportflow.sla.ledger.Desk.submitted;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What went wrong with clocks elsewhere, each test named after the public thread that tells of it. */
class BugsOfOthersTest {

    @Test
    void glpi6902And15605KeepThePauseWhenThePriorityChanges() {
        var desk = submitted("2026-02-03 09:00", "resolution=PT8H")
                .waitingForCustomer("2026-02-03 10:00")
                .at("2026-02-03 12:00", Ledger::resumed)
                .agreed("2026-02-03 13:00", "resolution=PT4H", Recalculation.RETROACTIVE);

        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-03 13:00").dueAt()).isEqualTo(instant("2026-02-03 15:00"));
    }

    @Test
    void glpi10594CountsNoClosedHoursAsWaiting() {
        var desk = submitted("2026-01-30 13:00", "resolution=PT8H")
                .waitingForCustomer("2026-01-30 17:00")
                .at("2026-02-02 09:00", Ledger::resumed);

        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-02 09:00").dueAt()).isEqualTo(instant("2026-02-02 13:00"));
    }

    @Test
    void glpi22678TellsTheStepsInWorkingHours() {
        var desk = submitted("2026-01-30 16:00", "resolution=PT8H");

        var next = desk.clock(ClockKind.RESOLUTION, "2026-01-30 16:00").nextStepAt();

        assertThat(next).isEqualTo(instant("2026-02-02 12:00"));
    }

    @Test
    void zammad3140IsNotLateWithNewsWhenAnAgentHasReplied() {
        var desk = submitted("2026-02-03 09:00", "firstResponse=PT1H update=PT2H")
                .at("2026-02-03 09:30", Ledger::publicReply)
                .at("2026-02-03 11:00", Ledger::publicReply);

        var news = desk.clock(ClockKind.UPDATE, 3, "2026-02-03 12:30");

        assertThat(news.startedAt()).isEqualTo(instant("2026-02-03 11:00"));
        assertThat(news.breached()).isFalse();
    }

    @Test
    void zammad5177OwesTheFirstResponseBeforeNews() {
        var desk = submitted("2026-02-03 09:00", "firstResponse=PT4H update=PT1H");

        assertThat(desk.cycles(ClockKind.UPDATE, "2026-02-03 09:30")).isZero();
        assertThat(desk.clock(ClockKind.FIRST_RESPONSE, "2026-02-03 09:30").dueAt())
                .isEqualTo(instant("2026-02-03 13:00"));
    }

    @Test
    void zammad5624And4353EndAClockThatIsNoLongerPromised() {
        var desk = submitted("2026-02-03 09:00", "update=PT4H resolution=PT8H")
                .agreed("2026-02-03 10:00", "resolution=PT8H", Recalculation.RETROACTIVE);

        assertThat(desk.clock(ClockKind.UPDATE, "2026-02-03 16:00").nextStepAt())
                .isNull();
        assertThat(desk.clock(ClockKind.UPDATE, "2026-02-03 16:00").breached()).isFalse();
    }

    @Test
    void zammad904TellsNoStepOfATicketThatWasMerged() {
        var desk = submitted("2026-02-03 09:00", "firstResponse=PT1H").at("2026-02-03 09:10", Ledger::mergedAway);

        assertThat(desk.ledger().reachStep(new ClockId(ClockKind.FIRST_RESPONSE, 1), instant("2026-02-03 12:00")))
                .isEmpty();
    }

    @Test
    void osTicket3034PausesWhileTheCustomerIsAsked() {
        var desk = submitted("2026-02-03 09:00", "resolution=PT4H").waitingForCustomer("2026-02-03 10:00");

        var waiting = desk.clock(ClockKind.RESOLUTION, "2026-02-03 16:00");

        assertThat(waiting.breached()).isFalse();
        assertThat(waiting.remaining()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void osTicket5160IsNoLongerOverdueWhenThePromiseBecomesLonger() {
        var desk = submitted("2026-02-03 09:00", "resolution=PT4H")
                .agreed("2026-02-03 12:00", "resolution=PT8H", Recalculation.LONGER);

        var longer = desk.clock(ClockKind.RESOLUTION, "2026-02-03 16:00");

        assertThat(longer.dueAt()).isEqualTo(instant("2026-02-03 17:00"));
        assertThat(longer.breached()).isFalse();
    }

    @Test
    void chatwoot10178EndsTheNextResponseWhenSolved() {
        var desk = submitted("2026-02-03 09:00", "firstResponse=PT1H nextResponse=PT2H")
                .at("2026-02-03 09:30", Ledger::publicReply)
                .at("2026-02-03 10:00", Ledger::customerWrote)
                .at("2026-02-03 10:30", Ledger::solved);

        var next = desk.clock(ClockKind.NEXT_RESPONSE, "2026-02-04 16:00");

        assertThat(next.state()).isEqualTo(ClockState.STOPPED);
        assertThat(next.breached()).isFalse();
    }

    @Test
    void chatwoot13392CountsBusinessHoursAlone() {
        var desk = submitted("2026-01-30 16:30", "firstResponse=PT1H");

        assertThat(desk.clock(ClockKind.FIRST_RESPONSE, "2026-02-02 09:00").dueAt())
                .isEqualTo(instant("2026-02-02 09:30"));
        assertThat(desk.clock(ClockKind.FIRST_RESPONSE, "2026-02-02 09:00").elapsed())
                .isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void frappe2449MovesTheDueByTheTimeOnHoldAndNotTheStart() {
        var desk = submitted("2026-02-03 09:00", "resolution=PT8H")
                .waitingForCustomer("2026-02-03 14:00")
                .at("2026-02-03 15:00", Ledger::resumed);

        var clock = desk.clock(ClockKind.RESOLUTION, "2026-02-03 16:00");

        assertThat(clock.startedAt()).isEqualTo(instant("2026-02-03 09:00"));
        assertThat(clock.dueAt()).isEqualTo(instant("2026-02-04 10:00"));
        assertThat(clock.elapsed()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void frappe3297IsLateSinceTheDueAndNotByMonths() {
        var desk = submitted("2026-02-03 09:00", "resolution=PT1H").at("2026-02-03 10:30", Ledger::solved);

        var clock = desk.clock(ClockKind.RESOLUTION, "2026-05-01 09:00");

        assertThat(clock.breachedAt()).isEqualTo(instant("2026-02-03 10:00"));
        assertThat(clock.remaining()).isEqualTo(Duration.ofMinutes(-30));
    }
}
