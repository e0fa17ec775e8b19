package org.supportflow.sla.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportflow.sla.ledger.Desk.instant;
import static org.supportflow.sla.ledger.Desk.submitted;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** R3: the ticket is reopened. */
class R3ReopenedTest {

    private static final String TARGETS = "firstResponse=PT1H nextResponse=PT2H resolution=PT8H";

    @Test
    void goesOnWithoutTheTimeItWasSolved() {
        var desk = submitted("2026-02-03 09:00", TARGETS)
                .at("2026-02-03 09:30", Ledger::publicReply)
                .at("2026-02-03 11:00", Ledger::solved)
                .at("2026-02-04 09:00", Ledger::reopened);

        var resolution = desk.clock(ClockKind.RESOLUTION, "2026-02-04 09:00");

        assertThat(resolution.state()).isEqualTo(ClockState.RUNNING);
        assertThat(resolution.elapsed()).isEqualTo(Duration.ofHours(2));
        assertThat(resolution.dueAt()).isEqualTo(instant("2026-02-04 15:00"));
        assertThat(desk.clock(ClockKind.NEXT_RESPONSE, "2026-02-04 09:00").dueAt())
                .isEqualTo(instant("2026-02-04 11:00"));
    }

    @Test
    void beginsANewCycleAndKeepsTheOldOne() {
        var desk = new Desk()
                .reopening(ServiceLevel.Reopening.NEW_CYCLE)
                .at("2026-02-03 09:00", (ledger, stamp) -> ledger.submitted(stamp, false))
                .agreed("2026-02-03 09:00", TARGETS, Recalculation.RETROACTIVE)
                .at("2026-02-03 11:00", Ledger::solved)
                .at("2026-02-04 09:00", Ledger::reopened);

        assertThat(desk.clock(ClockKind.RESOLUTION, 1, "2026-02-04 09:00").state())
                .isEqualTo(ClockState.STOPPED);
        assertThat(desk.clock(ClockKind.RESOLUTION, 2, "2026-02-04 09:00").dueAt())
                .isEqualTo(instant("2026-02-04 17:00"));
    }
}
