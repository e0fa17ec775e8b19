package org.supportflow.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingDecisionTest {

    private final TableFile table = TableFile.of("routing");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "database, Community, P3, community, general, pull",
                "security, Premium, P2, platform, security, leastLoaded",
                "database, Premium, P1, database, database, leastLoaded",
                "database, Standard, P3, database, database, sticky",
                "network, Premium, P1, platform, platform, leastLoaded",
                "server, Standard, P4, platform, platform, sticky",
                "general, Premium, P1, support, general, leastLoaded",
                "general, Standard, P4, support, general, roundRobin",
                "license, Premium, P3, support, general, sticky",
                "-, -, -, support, general, sticky"
            })
    void choosesTeamAndSkill(
            String component, String tier, String priority, String team, String skill, String strategy) {
        var outcome = table.decide("component", component, "tier", tier, "priority", priority);

        assertThat(outcome.text("team")).isEqualTo(team);
        assertThat(outcome.text("skill")).isEqualTo(skill);
        assertThat(outcome.text("strategy")).isEqualTo(strategy);
    }
}
