package org.supportflow.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpDecisionTest {

    private final TableFile table = TableFile.of("follow-up");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "customer, 0, P3, S3, false, wait, P3D",
                "customer, 0, P1, S3, true, wait, P3D",
                "customer, 1, P3, S3, false, wait, P2D",
                "customer, 2.5, P3, S3, false, wait, P1D",
                "customer, 3, P3, S3, false, remind, P4D",
                "customer, 6.9, P1, S3, false, remind, P4D",
                "customer, 7, P3, S3, false, remind, P3D",
                "customer, 10, P3, S3, false, solve, ''",
                "customer, 12, P2, S3, false, solve, ''",
                "customer, 10, P1, S3, false, askHuman, ''",
                "customer, 10, P3, S3, true, askHuman, ''",
                "confirmation, 0, P3, S3, false, wait, P8D",
                "confirmation, 5, P3, S3, false, wait, P1D",
                "confirmation, 8, P3, S3, false, close, ''",
                "confirmation, 8, P1, S3, false, askHuman, ''",
                "confirmation, 8, P4, S3, true, askHuman, ''",
                "customer, 10, P2, S1, false, askHuman, ''",
                "confirmation, 9, P2, S1, false, askHuman, ''",
                "proof, 0, -, -, false, wait, P3D",
                "proof, 3, -, -, false, remind, P4D",
                "proof, 10, -, -, false, close, ''"
            })
    void remindsGivesUpOrAsksAPerson(
            String waitingFor,
            double businessDaysWaited,
            String priority,
            String severity,
            boolean security,
            String followUp,
            String next) {
        var outcome = table.decide(
                "waitingFor",
                waitingFor,
                "businessDaysWaited",
                businessDaysWaited,
                "priority",
                priority,
                "severity",
                severity,
                "security",
                security);

        assertThat(outcome.text("followUp")).isEqualTo(followUp);
        assertThat(outcome.text("next")).isEqualTo(next);
    }
}
