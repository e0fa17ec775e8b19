package org.supportflow.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityDecisionTest {

    private final TableFile table = TableFile.of("severity");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "S1, -, false, false, false, unknown, -, false, S1",
                "S1, true, false, false, false, none, -, true, S1",
                "S1, true, true, false, false, good, -, false, S2",
                "S1, false, true, false, false, none, -, false, S2",
                "none, true, true, false, false, none, -, false, S1",
                "S4, true, true, false, false, unknown, -, false, S1",
                "none, true, false, true, false, unknown, -, false, S1",
                "none, true, true, false, false, cumbersome, -, false, S2",
                "none, true, false, true, false, good, -, false, S2",
                "S2, true, false, false, false, unknown, -, true, S4",
                "S2, -, false, false, false, unknown, -, false, S2",
                "none, true, false, false, true, good, 60, false, S2",
                "none, true, false, false, true, none, 5, false, S2",
                "none, true, false, false, true, good, 5, false, S3",
                "S3, -, false, false, false, unknown, -, false, S3",
                "S4, -, false, false, false, unknown, -, false, S4",
                "none, false, true, false, false, none, -, false, S3",
                "none, -, false, false, true, unknown, -, false, S3",
                "none, -, false, false, false, unknown, -, false, S3",
            })
    void followsTheSeverityQuestions(
            String stated,
            Boolean production,
            boolean outage,
            boolean dataLoss,
            boolean degraded,
            String workaround,
            Double share,
            boolean questionOnly,
            String severity) {
        var outcome = table.decide(
                "statedSeverity", stated,
                "production", production,
                "outage", outage,
                "dataLoss", dataLoss,
                "degraded", degraded,
                "workaround", workaround,
                "shareOfUsers", share,
                "questionOnly", questionOnly);

        assertThat(outcome.text("severity")).isEqualTo(severity);
    }

    @Test
    void looksAtNothingButFacts() {
        assertThat(table.decide().text("severity")).isEqualTo("S3");
    }
}
