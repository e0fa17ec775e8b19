package org.supportflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer's message that crosses what an agent does is never lost: the ticket goes back to the agent. */
class CrossingMessagesTest extends ProcessTest {

    @BeforeEach
    void aTicketThatWaitsForAnAnswer() {
        decideAsForAnOrdinaryTicket();
        submitted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"askCustomer", "waitUpstream", "solved"})
    void goBackToTheAgentWhateverTheAgentDid(String outcome) {
        desk.customerHasWritten();

        completed("answerTicket", outcome);

        assertThat(running("standard-support")).isWaitingAt("answerTicket");
        assertThat(desk.work())
                .doesNotContain("solveTicket", "waitForCustomer customer", "waitForUpstream", "closeTicket solved");
    }

    @Test
    void doNotKeepTheTicketFromBeingSolvedAfterwards() {
        desk.customerHasWritten();
        completed("answerTicket", "solved");

        completed("answerTicket", "solved");
        told("solutionConfirmed");

        assertThat(desk.work()).containsOnlyOnce("solveTicket").contains("closeTicket confirmed");
    }

    @Test
    void reopenATicketThatIsAlreadySolved() {
        completed("answerTicket", "solved");

        told("customerReplied");

        assertThat(running("standard-support")).isWaitingAt("answerTicket");
        assertThat(desk.work()).contains("reopenTicket").doesNotContain("closeTicket silence");
    }
}
