package org.supportflow.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorityDecisionTest {

    private final TableFile table = TableFile.of("priority");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "S1, Premium, production, false, P1",
                "S1, Standard, unknown, false, P1",
                "S1, Premium, test, false, P2",
                "S1, Premium, development, false, P2",
                "S2, Premium, production, false, P2",
                "S3, Premium, production, false, P3",
                "S4, Mission-critical, production, false, P4",
                "S2, Community, production, true, P1",
                "S1, Premium, test, true, P1",
                "S4, Standard, unknown, true, P2",
                "-, -, -, false, P3"
            })
    void setsPriorityBySeverity(String severity, String tier, String environment, boolean security, String priority) {
        var outcome =
                table.decide("severity", severity, "tier", tier, "environment", environment, "security", security);

        assertThat(outcome.text("priority")).isEqualTo(priority);
    }
}
