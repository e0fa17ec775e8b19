package org.supportflow.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntitlementDecisionTest {

    private final TableFile table = TableFile.of("entitlement");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Premium, active, true, true, true, -, entitled",
                "Premium, active, true, true, true, 3, entitled",
                "Standard, active, true, -, -, -, entitled",
                "Premium, active, true, true, true, 0, outOfScope",
                "Premium, active, true, false, true, -, outOfScope",
                "Premium, active, true, true, false, -, outOfScope",
                "Premium, grace, true, true, true, -, grace",
                "Community, expired, true, true, true, -, expired",
                "Community, active, true, true, true, -, community",
                "Community, none, true, false, -, -, community",
                "Premium, active, false, true, true, -, unknown",
                "-, -, -, -, -, -, unknown",
                "Premium, none, true, true, true, -, unknown"
            })
    void tellsWhetherAndHowATicketIsServed(
            String tier,
            String subscriptionState,
            Boolean contactKnown,
            Boolean productCovered,
            Boolean versionCovered,
            Double quotaLeft,
            String entitlement) {
        var outcome = table.decide(
                "tier",
                tier,
                "subscriptionState",
                subscriptionState,
                "contactKnown",
                contactKnown,
                "productCovered",
                productCovered,
                "versionCovered",
                versionCovered,
                "quotaLeft",
                quotaLeft);

        assertThat(outcome.text("entitlement")).isEqualTo(entitlement);
    }
}
