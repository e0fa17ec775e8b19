package org.supportflow.sla.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportflow.sla.ledger.Desk.instant;
import static org.supportflow.sla.ledger.Desk.submitted;

import org.junit.jupiter.api.Test;

/** R14: one ticket goes on in another; also zammad #904. */
class R14MergedTest {

    private static final String TARGETS = "firstResponse=PT4H resolution=PT16H";

    @Test
    void cancelsWhatTheSourceOwed() {
        var source = submitted("2026-02-03 09:00", TARGETS).at("2026-02-03 11:00", Ledger::mergedAway);

        assertThat(source.ledger().views(instant("2026-02-05 09:00")))
                .allMatch(view -> view.state() == ClockState.CANCELLED && view.nextStepAt() == null);
    }

    @Test
    void countsFromTheEarlierStart() {
        var source = submitted("2026-02-03 09:00", TARGETS);
        var target = submitted("2026-02-03 10:30", TARGETS)
                .at(
                        "2026-02-03 11:00",
                        (ledger, stamp) -> ledger.tookOver(source.ledger().standing(), stamp));

        var first = target.clock(ClockKind.FIRST_RESPONSE, 2, "2026-02-03 11:00");

        assertThat(first.startedAt()).isEqualTo(instant("2026-02-03 09:00"));
        assertThat(first.dueAt()).isEqualTo(instant("2026-02-03 13:00"));
    }

    @Test
    void keepsItsOwnStartWhenThatIsEarlier() {
        var source = submitted("2026-02-03 10:30", TARGETS);
        var target = submitted("2026-02-03 09:00", TARGETS)
                .at(
                        "2026-02-03 11:00",
                        (ledger, stamp) -> ledger.tookOver(source.ledger().standing(), stamp));

        assertThat(target.cycles(ClockKind.FIRST_RESPONSE, "2026-02-03 11:00")).isEqualTo(1);
        assertThat(target.clock(ClockKind.FIRST_RESPONSE, "2026-02-03 11:00").dueAt())
                .isEqualTo(instant("2026-02-03 13:00"));
    }
}
