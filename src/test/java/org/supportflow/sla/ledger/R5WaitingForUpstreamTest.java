package org.supportflow.sla.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportflow.sla.ledger.Desk.submitted;

import org.junit.jupiter.api.Test;

/** R5: the ticket waits for upstream. */
class R5WaitingForUpstreamTest {

    @Test
    void pausesResolutionButOwesUpdates() {
        var desk = submitted("2026-02-03 09:00", "update=PT4H resolution=PT8H").waitingForUpstream("2026-02-03 10:00");

        assertThat(desk.clock(ClockKind.UPDATE, "2026-02-03 10:00").state()).isEqualTo(ClockState.RUNNING);
        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-03 10:00").state()).isEqualTo(ClockState.PAUSED);
    }

    @Test
    void goesOnWaitingWhenTheCustomerWrites() {
        var desk = submitted("2026-02-03 09:00", "nextResponse=PT1H resolution=PT8H")
                .at("2026-02-03 09:30", Ledger::publicReply)
                .waitingForUpstream("2026-02-03 10:00")
                .at("2026-02-03 11:00", Ledger::customerWrote);

        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-03 11:00").state()).isEqualTo(ClockState.PAUSED);
        assertThat(desk.clock(ClockKind.NEXT_RESPONSE, "2026-02-03 11:00").state())
                .isEqualTo(ClockState.RUNNING);
    }
}
