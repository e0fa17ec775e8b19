package org.supportflow.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportModeDecisionTest {

    private final TableFile table = TableFile.of("support-mode");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "community, Community, P3, question, community-support",
                "community, Community, P1, incident, community-support",
                "entitled, Premium, P1, incident, emergency-support",
                "grace, Mission-critical, P1, incident, emergency-support",
                "entitled, Standard, P1, incident, standard-support",
                "entitled, Premium, P2, incident, standard-support",
                "outOfScope, Premium, P1, incident, standard-support",
                "expired, Community, P2, incident, standard-support",
                "unknown, Community, P3, question, community-support"
            })
    void choosesTheDiagram(String entitlement, String tier, String priority, String type, String supportMode) {
        var outcome = table.decide("entitlement", entitlement, "tier", tier, "priority", priority, "type", type);

        assertThat(outcome.text("supportMode")).isEqualTo(supportMode);
    }
}
