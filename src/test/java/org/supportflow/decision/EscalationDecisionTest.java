package org.supportflow.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationDecisionTest {

    private final TableFile table = TableFile.of("escalation");

    @ParameterizedTest
    @CsvSource({
        "firstResponse, 50, P3, Standard, true, notify owner",
        "firstResponse, 50, P1, Premium, false, notify team",
        "firstResponse, 75, P3, Standard, false, notify team + reassign team",
        "update, 75, P3, Standard, false, notify team",
        "update, 75, P2, Standard, true, notify owner + askLead lead",
        "firstResponse, 75, P1, Premium, true, notify owner + askLead lead + page onCall",
        "firstResponse, 100, P4, Standard, true, notify owner + notify lead + raisePriority owner",
        "resolution, 100, P4, Standard, true, notify owner + notify lead",
        "update, 100, P2, Mission-critical, true, notify owner + notify lead + page onCall",
        "nextResponse, 100, P1, Premium, false, notify team + notify lead + notify manager at work",
        "nextResponse, 150, P3, Standard, true, notify owner + askLead lead",
        "nextResponse, 150, P3, Premium, true, notify owner + askLead lead + notify manager at work",
    })
    void takesEveryActionThatApplies(
            String clock, int step, String priority, String tier, boolean hasOwner, String actions) {
        var outcome =
                table.decide("clock", clock, "step", step, "priority", priority, "tier", tier, "hasOwner", hasOwner);

        assertThat(outcome.answers().stream()
                        .map(row -> row.text("action") + " " + row.text("recipient")
                                + (row.text("when").equals("atWork") ? " at work" : ""))
                        .collect(Collectors.joining(" + ")))
                .isEqualTo(actions);
    }
}
