package org.supportflow.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceLevelDecisionTest {

    private final TableFile table = TableFile.of("service-level");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Community, P1, '', '', '', '', business, no",
                "Community, P4, '', '', '', '', business, no",
                "Standard, P1, PT2H, PT4H, PT16H, '', business, no",
                "Standard, P2, PT4H, PT8H, '', '', business, no",
                "Standard, P3, PT8H, PT24H, '', '', business, no",
                "Standard, P4, PT16H, '', '', '', business, no",
                "Premium, P1, PT1H, PT2H, PT8H, '', always, yes",
                "Premium, P2, PT2H, PT4H, PT24H, '', business, onRequest",
                "Premium, P3, PT4H, PT8H, '', '', business, no",
                "Premium, P4, PT8H, '', '', '', business, no",
                "Mission-critical, P1, PT15M, PT1H, PT4H, PT24H, always, manager",
                "Mission-critical, P2, PT30M, PT4H, PT8H, P5D, always, yes",
                "Mission-critical, P3, PT2H, PT8H, P10D, '', business, no",
                "Mission-critical, P4, PT8H, P5D, '', '', business, no",
                "-, P3, PT2H, PT4H, '', '', business, no"
            })
    void promisesWhatThePolicySays(
            String tier,
            String priority,
            String firstResponse,
            String update,
            String workaround,
            String resolution,
            String calendar,
            String onCall) {
        var outcome = table.decide("tier", tier, "priority", priority);

        assertThat(outcome.text("firstResponse")).isEqualTo(firstResponse);
        assertThat(outcome.text("update")).isEqualTo(update);
        assertThat(outcome.text("workaround")).isEqualTo(workaround);
        assertThat(outcome.text("resolution")).isEqualTo(resolution);
        assertThat(outcome.text("calendar")).isEqualTo(calendar);
        assertThat(outcome.text("onCall")).isEqualTo(onCall);
    }
}
