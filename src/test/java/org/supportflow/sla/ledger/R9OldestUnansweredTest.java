package org.supportflow.sla.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportflow.sla.ledger.Desk.instant;
import static org.supportflow.sla.ledger.Desk.submitted;

import org.junit.jupiter.api.Test;

/** R9: the customer writes several times. */
class R9OldestUnansweredTest {

    private static final String TARGETS = "firstResponse=PT1H nextResponse=PT2H";

    @Test
    void countsFromTheOldestUnansweredMessage() {
        var desk = submitted("2026-02-03 09:00", TARGETS)
                .at("2026-02-03 09:30", Ledger::publicReply)
                .at("2026-02-03 10:00", Ledger::customerWrote)
                .at("2026-02-03 11:00", Ledger::customerWrote);

        assertThat(desk.cycles(ClockKind.NEXT_RESPONSE, "2026-02-03 11:00")).isEqualTo(1);
        assertThat(desk.clock(ClockKind.NEXT_RESPONSE, "2026-02-03 11:00").dueAt())
                .isEqualTo(instant("2026-02-03 12:00"));
    }

    @Test
    void leavesItToTheFirstResponseUntilSomebodyAnswered() {
        var desk = submitted("2026-02-03 09:00", TARGETS).at("2026-02-03 09:10", Ledger::customerWrote);

        assertThat(desk.cycles(ClockKind.NEXT_RESPONSE, "2026-02-03 09:10")).isZero();
    }
}
