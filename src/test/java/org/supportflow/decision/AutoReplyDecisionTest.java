package org.supportflow.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutoReplyDecisionTest {

    private final TableFile table = TableFile.of("auto-reply");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "security, 0.9, Premium, P3, nothing, ''",
                "question, 0.9, Community, P2, nothing, ''",
                "question, 0.9, Community, P3, replyNow, how-to",
                "question, 0.9, Standard, P4, replyNow, how-to",
                "question, 0.9, Premium, P3, suggest, how-to",
                "question, 0.7, Standard, P4, suggest, how-to",
                "question, 0.6, Standard, P4, nothing, ''",
                "feature, 0.8, Standard, P4, suggest, feature-request",
                "incident, 0.9, Standard, P3, nothing, ''",
                "-, -, -, -, nothing, ''"
            })
    void answersOnlyWhatIsSafeToAnswer(
            String type, Double confidence, String tier, String priority, String autoReply, String answer) {
        var outcome = table.decide("type", type, "confidence", confidence, "tier", tier, "priority", priority);

        assertThat(outcome.text("autoReply")).isEqualTo(autoReply);
        assertThat(outcome.text("answer")).isEqualTo(answer);
    }
}
