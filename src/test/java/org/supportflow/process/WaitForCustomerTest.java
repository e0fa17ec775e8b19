package org.supportflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

class WaitForCustomerTest extends ProcessTest {

    @Test
    void doesNotWaitWhenTheCustomerHasAlreadyWritten() {
        desk.customerHasWritten();

        var wait = waiting();

        assertThat(wait)
                .hasPassedInOrder("customerAsked", "checkCustomerWrote", "hasCustomerWritten", "customerHasWritten")
                .hasNotPassed("waitForCustomer")
                .isEnded();
        assertThat(outcome(wait)).isEqualTo("none");
    }

    @Test
    void resumesWhenTheCustomerReplies() {
        desk.decides("follow-up", "wait");
        var wait = waiting();
        assertThat(wait).isWaitingAt("waitForCustomerReply").task().isAssignedTo("alice");

        told("customerReplied");

        assertThat(wait)
                .hasPassed("customerReplied", "resumeWork", "workResumed")
                .isEnded();
        assertThat(desk.work())
                .containsExactly(
                        "checkCustomerWrote",
                        "waitForCustomer customer",
                        "decide follow-up",
                        "planFollowUp",
                        "resumeWork");
    }

    @Test
    void remindsAndWaitsAgain() {
        desk.decides("follow-up", "wait", "remind");
        var wait = waiting();

        timePasses("followUpDue", NOW.plus(ScriptedDesk.NEXT_FOLLOW_UP));

        assertThat(wait).hasPassed("followUpDue", "notifyCustomerOfReminder").isWaitingAt("waitForCustomerReply");
        assertThat(desk.work()).contains("notifyCustomer reminder");
    }

    @Test
    void resumesInsteadOfRemindingWhenTheReplyCrossedTheTimer() {
        desk.decides("follow-up", "wait", "close");
        var wait = waiting();
        desk.customerHasWritten();

        timePasses("followUpDue", NOW.plus(ScriptedDesk.NEXT_FOLLOW_UP));

        assertThat(wait)
                .hasPassed("checkCustomerWroteMeanwhile", "hasCustomerWrittenMeanwhile", "workResumed")
                .hasNotPassed("customerSilent")
                .isEnded();
        assertThat(desk.work()).endsWith("checkCustomerWrote", "resumeWork");
    }

    @Test
    void givesUpAfterLongSilence() {
        desk.decides("follow-up", "close");

        var wait = waiting();

        assertThat(wait).hasPassed("resumeWorkAfterSilence", "customerSilent").isEnded();
        assertThat(outcome(wait)).isEqualTo("silence");
    }

    @Test
    void takesSilenceAsSolvedWhereTheTableSaysSo() {
        desk.decides("follow-up", "solve");

        var wait = waiting();

        assertThat(wait).hasPassed("resumeWorkToSolve", "ticketTakenAsSolved").isEnded();
        assertThat(outcome(wait)).isEqualTo("solved");
    }

    @Test
    void handsTheTicketBackWhenAPersonShouldDecide() {
        desk.decides("follow-up", "askHuman");

        var wait = waiting();

        assertThat(wait)
                .hasPassed("notifyStaffOfSilence", "resumeWork", "workResumed")
                .isEnded();
        assertThat(desk.work()).contains("notifyStaff owner attention");
    }

    @Test
    void endsWhenTheAgentSolvesItMeanwhile() {
        desk.decides("follow-up", "wait");
        var wait = waiting();

        completed("waitForCustomerReply", "solved");

        assertThat(wait)
                .hasPassed("resumeWorkAsSolved", "ticketSolvedMeanwhile")
                .isEnded();
        assertThat(outcome(wait)).isEqualTo("solved");
    }

    @Test
    void resumesWhenTheAgentWantsToWriteAgain() {
        desk.decides("follow-up", "wait");
        var wait = waiting();

        completed("waitForCustomerReply", "writeAgain");

        assertThat(wait)
                .hasPassed("isTicketSolved", "resumeWork", "workResumed")
                .isEnded();
    }

    @Test
    void endsWhenTheTicketIsSolvedElsewhere() {
        desk.decides("follow-up", "wait");
        var wait = waiting();

        told("ticketSolved");

        assertThat(wait).hasPassed("ticketSolved", "ticketSolvedMeanwhile").isEnded();
        assertThat(outcome(wait)).isEqualTo("solved");
    }

    private ProcessInstance waiting() {
        return called("wait-for-customer", Map.of("waitingFor", "customer"));
    }
}
