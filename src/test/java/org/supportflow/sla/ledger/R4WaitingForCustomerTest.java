package org.supportflow.sla.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportflow.sla.ledger.Desk.instant;
import static org.supportflow.sla.ledger.Desk.submitted;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R4: the ticket waits for the customer; also glpi #10594 and osTicket #3034. */
class R4WaitingForCustomerTest {

    private static final String TARGETS = "firstResponse=PT1H update=PT4H workaround=PT4H resolution=PT8H";

    @Test
    void costsNothingToWaitOutsideWorkingHours() {
        var desk = submitted("2026-01-30 13:00", "resolution=PT8H")
                .waitingForCustomer("2026-01-30 17:00")
                .at("2026-02-02 09:00", Ledger::resumed);

        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-02 09:00").dueAt()).isEqualTo(instant("2026-02-02 13:00"));
    }

    @Test
    void movesTheDueByTheWorkingTimeWaited() {
        var desk = submitted("2026-01-30 13:00", "resolution=PT8H")
                .waitingForCustomer("2026-01-30 15:00")
                .at("2026-02-02 11:00", Ledger::resumed);

        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-02 11:00").dueAt()).isEqualTo(instant("2026-02-02 17:00"));
    }

    @Test
    void hasNoDueWhilePausedOnlyWhatRemains() {
        var desk = submitted("2026-02-03 09:00", TARGETS).waitingForCustomer("2026-02-03 11:00");

        var resolution = desk.clock(ClockKind.RESOLUTION, "2026-02-05 11:00");

        assertThat(resolution.state()).isEqualTo(ClockState.PAUSED);
        assertThat(resolution.dueAt()).isNull();
        assertThat(resolution.nextStepAt()).isNull();
        assertThat(resolution.remaining()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void neverPausesTheFirstResponse() {
        var desk = submitted("2026-02-03 09:00", TARGETS).waitingForCustomer("2026-02-03 09:30");

        assertThat(desk.clock(ClockKind.FIRST_RESPONSE, "2026-02-03 09:30").state())
                .isEqualTo(ClockState.RUNNING);
        for (var kind : List.of(ClockKind.UPDATE, ClockKind.WORKAROUND, ClockKind.RESOLUTION)) {
            assertThat(desk.clock(kind, "2026-02-03 09:30").state()).isEqualTo(ClockState.PAUSED);
        }
    }

    /** glpi #6902, #15605. */
    @Test
    void keepsThePauseWhenTheTargetChanges() {
        var desk = submitted("2026-02-03 09:00", "resolution=PT8H")
                .waitingForCustomer("2026-02-03 10:00")
                .agreed("2026-02-03 11:00", "resolution=PT4H", Recalculation.RETROACTIVE)
                .at("2026-02-03 12:00", Ledger::resumed);

        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-03 12:00").dueAt()).isEqualTo(instant("2026-02-03 15:00"));
    }

    @Test
    void startsTheNextUpdatePausedWhenAnAgentWritesMeanwhile() {
        var desk = submitted("2026-02-03 09:00", TARGETS)
                .waitingForCustomer("2026-02-03 10:00")
                .at("2026-02-03 11:00", Ledger::publicReply);

        assertThat(desk.clock(ClockKind.UPDATE, 2, "2026-02-03 11:00").state()).isEqualTo(ClockState.PAUSED);
    }
}
