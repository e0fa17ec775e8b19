package org.supportflow.sla.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportflow.sla.ledger.Desk.instant;
import static org.supportflow.sla.ledger.Desk.submitted;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** R8: only a person's public reply stops a response clock; also zammad #3140 and #5177. */
class R8AnsweredTest {

    private static final String TARGETS = "firstResponse=PT1H nextResponse=PT2H update=PT4H";

    @Test
    void stopsTheFirstResponseAndBeginsTheNextUpdate() {
        var desk = submitted("2026-02-03 09:00", TARGETS).at("2026-02-03 09:45", Ledger::publicReply);

        var first = desk.clock(ClockKind.FIRST_RESPONSE, "2026-02-03 12:00");

        assertThat(first.state()).isEqualTo(ClockState.STOPPED);
        assertThat(first.elapsed()).isEqualTo(Duration.ofMinutes(45));
        assertThat(first.breached()).isFalse();
        assertThat(desk.clock(ClockKind.UPDATE, 2, "2026-02-03 12:00").dueAt()).isEqualTo(instant("2026-02-03 13:45"));
    }

    @Test
    void isInTimeExactlyAtTheDue() {
        var desk = submitted("2026-02-03 09:00", TARGETS).at("2026-02-03 10:00", Ledger::publicReply);

        assertThat(desk.clock(ClockKind.FIRST_RESPONSE, "2026-02-03 10:00").breached())
                .isFalse();
    }

    @Test
    void isLateJustAfterTheDueAndKnowsSinceWhen() {
        var desk = submitted("2026-02-03 09:00", TARGETS).at("2026-02-03 10:01", Ledger::publicReply);

        assertThat(desk.clock(ClockKind.FIRST_RESPONSE, "2026-02-03 10:01").breachedAt())
                .isEqualTo(instant("2026-02-03 10:00"));
    }

    /** chatwoot #10178. */
    @Test
    void stopsEverythingWhenSolved() {
        var desk = submitted("2026-02-03 09:00", TARGETS)
                .at("2026-02-03 09:30", Ledger::publicReply)
                .at("2026-02-03 10:00", Ledger::customerWrote)
                .at("2026-02-03 10:30", Ledger::solved);

        assertThat(desk.ledger().views(instant("2026-02-03 10:30"))).noneMatch(ClockView::isOpen);
    }
}
