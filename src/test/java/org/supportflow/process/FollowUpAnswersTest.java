package org.supportflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.supportflow.decision.TableContracts;

/** Whatever a table {@code follow-up} may answer while a ticket waits, the process knows what to do. */
class FollowUpAnswersTest extends ProcessTest {

    private static final List<String> GOES_ON_WAITING = List.of("wait", "remind");

    static Stream<Arguments> answers() {
        return TableContracts.get("follow-up").outputs().stream()
                .filter(column -> column.name().equals("followUp"))
                .flatMap(column -> column.allowedValues().stream())
                .flatMap(answer -> Stream.of("wait-for-customer", "confirm-solution")
                        .map(process -> Arguments.of(process, answer)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void plansToLookAgainOnlyWhenItShallGoOnWaiting(String process, String answer) {
        desk.decides("follow-up", answer);

        called(process, java.util.Map.of("waitingFor", "customer"));

        assertThat(BpmnAwareTests.jobQuery().timers().count()).isEqualTo(GOES_ON_WAITING.contains(answer) ? 1 : 0);
        assertThat(desk.work().contains("planFollowUp")).isEqualTo(GOES_ON_WAITING.contains(answer));
    }
}
