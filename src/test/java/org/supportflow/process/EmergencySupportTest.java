package org.supportflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmergencySupportTest extends ProcessTest {

    private static final Duration LADDER = Duration.ofMinutes(5);

    @BeforeEach
    void routeAndWait() {
        desk.decides("routing", "platform");
        desk.decides("auto-reply", "nothing");
        desk.decides("follow-up", "wait");
    }

    @Test
    void findsTheCauseOnceProductionRunsAgain() {
        var emergency = called("emergency-support");
        assertThat(emergency).isWaitingAt("acknowledgePage").task().hasCandidateGroup("on-call");

        completed("acknowledgePage");
        completed("handleEmergency", "restored");
        completed("answerTicket", "solved");
        told("solutionConfirmed");

        assertThat(emergency)
                .hasPassedInOrder(
                        "emergencyDeclared",
                        "decideRouting",
                        "assignAgent",
                        "pageOnCall",
                        "acknowledgePage",
                        "notifyCustomerOfEngineer",
                        "handleEmergency",
                        "isProductionRunning",
                        "findCause",
                        "emergencyOver")
                .isEnded();
        assertThat(desk.work()).contains("notifyCustomer emergencyUpdate");
        assertThat(outcome(emergency)).isEqualTo("confirmed");
    }

    @Test
    void pagesTheNextOnTheLadderUntilSomebodyAcknowledges() {
        var emergency = called("emergency-support");

        timePasses("acknowledgementOverdue", NOW.plus(LADDER));
        timePasses("acknowledgementOverdue", NOW.plus(LADDER).plus(LADDER));
        told("pageAcknowledged");

        assertThat(emergency)
                .hasPassed("acknowledgementOverdue", "pageAcknowledged")
                .isWaitingAt("handleEmergency");
        assertThat(Collections.frequency(desk.work(), "pageOnCall")).isEqualTo(3);
    }

    @Test
    void goesOnAfterAnUpdateToTheCustomer() {
        var emergency = called("emergency-support");
        completed("acknowledgePage");

        completed("handleEmergency", "update");

        assertThat(emergency).hasPassed("isProductionRunning").isWaitingAt("handleEmergency");
        assertThat(emergency).task().isAssignedTo("alice");
    }

    @Test
    void endsWhenItIsSolvedElsewhereAndTheCustomerConfirms() {
        var emergency = called("emergency-support");
        completed("acknowledgePage");

        told("ticketSolved");
        told("solutionConfirmed");

        assertThat(emergency)
                .hasPassed("ticketSolved", "confirmSolution", "isSolved", "ticketDone")
                .isEnded();
        assertThat(outcome(emergency)).isEqualTo("confirmed");
    }

    @Test
    void goesOnWhenItWasNotSolvedElsewhere() {
        var emergency = called("emergency-support");
        completed("acknowledgePage");
        told("ticketSolved");

        told("customerReplied");

        assertThat(emergency).hasPassed("isSolved").isWaitingAt("handleEmergency");
    }
}
