package org.supportflow.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerTierDecisionTest {

    private final TableFile table = TableFile.of("customer-tier");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "mission-critical, active, false, Mission-critical",
                "mission-critical, grace, false, Mission-critical",
                "premium, active, false, Premium",
                "premium, grace, false, Premium",
                "standard, active, false, Standard",
                "standard, grace, true, Standard",
                "premium, expired, false, Community",
                "community, active, false, Community",
                "none, none, true, Community",
                "-, -, false, Community"
            })
    void servesWhatWasBought(String plan, String subscriptionState, boolean contributor, String tier) {
        var outcome = table.decide("plan", plan, "subscriptionState", subscriptionState, "contributor", contributor);

        assertThat(outcome.text("tier")).isEqualTo(tier);
    }
}
