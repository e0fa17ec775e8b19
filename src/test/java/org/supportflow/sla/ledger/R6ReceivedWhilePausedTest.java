package org.supportflow.sla.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportflow.sla.ledger.Desk.instant;
import static org.supportflow.sla.ledger.Desk.submitted;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** R6: the customer writes while the clocks are paused. */
class R6ReceivedWhilePausedTest {

    @Test
    void resumesWhenTheMailWasReceivedNotWhenItWasRead() {
        var desk = submitted("2026-02-03 09:00", "resolution=PT8H").waitingForCustomer("2026-02-03 10:00");
        var received = instant("2026-02-03 12:00");
        var read = instant("2026-02-03 12:40");

        desk.ledger().customerWrote(new Stamp(received, read, "customerWrote", "customer"));

        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-03 12:40").elapsed())
                .isEqualTo(Duration.ofMinutes(100));
    }

    @Test
    void costsNothingWhenTheMailCrossedThePause() {
        var desk = submitted("2026-02-03 09:00", "resolution=PT8H").waitingForCustomer("2026-02-03 10:00");

        desk.ledger()
                .customerWrote(new Stamp(
                        instant("2026-02-03 09:55"), instant("2026-02-03 10:05"), "customerWrote", "customer"));

        assertThat(desk.clock(ClockKind.RESOLUTION, "2026-02-03 10:00").dueAt()).isEqualTo(instant("2026-02-03 17:00"));
    }
}
