package org.supportflow.sla.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportflow.sla.ledger.Desk.instant;

import org.junit.jupiter.api.Test;

/** R20: the ticket is not yet classified. */
class R20NotYetClassifiedTest {

    @Test
    void runsAProvisionalFirstResponseThatTheDecisionReplaces() {
        var desk = Desk.assumed("2026-02-03 09:00", "firstResponse=PT1H resolution=PT4H");
        var provisional =
                desk.clock(ClockKind.FIRST_RESPONSE, "2026-02-03 09:00").dueAt();

        desk.agreed("2026-02-03 11:00", "firstResponse=PT4H resolution=PT8H", Recalculation.RETROACTIVE);
        var decided = desk.clock(ClockKind.FIRST_RESPONSE, "2026-02-03 11:00");

        assertThat(provisional).isEqualTo(instant("2026-02-03 10:00"));
        assertThat(decided.dueAt()).isEqualTo(instant("2026-02-03 13:00"));
        assertThat(decided.breached()).isFalse();
        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-03 11:00").dueAt()).isEqualTo(instant("2026-02-03 17:00"));
    }
}
