package org.supportflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.junit.jupiter.api.Test;

class ConfirmSolutionTest extends ProcessTest {

    @Test
    void reopensInsteadOfSolvingWhenTheCustomerHasAlreadyWritten() {
        desk.customerHasWritten();

        var offered = called("confirm-solution");

        assertThat(offered)
                .hasPassedInOrder(
                        "solutionOffered",
                        "checkCustomerWrote",
                        "hasCustomerWritten",
                        "resumeWorkForMessage",
                        "customerHasWritten")
                .hasNotPassed("solveTicket")
                .isEnded();
        assertThat(outcome(offered)).isEqualTo("reopened");
    }

    @Test
    void endsWhenTheCustomerConfirms() {
        desk.decides("follow-up", "wait");
        var offered = called("confirm-solution");
        assertThat(offered).isWaitingAt("waitForConfirmation").task().isAssignedTo("alice");

        told("solutionConfirmed");

        assertThat(offered)
                .hasPassed("solutionConfirmed", "resumeWorkAsConfirmed", "solutionAccepted")
                .isEnded();
        assertThat(outcome(offered)).isEqualTo("confirmed");
        assertThat(desk.work())
                .containsExactly(
                        "checkCustomerWrote",
                        "solveTicket",
                        "notifyCustomer solved",
                        "waitForCustomer confirmation",
                        "decide follow-up",
                        "planFollowUp",
                        "resumeWork");
    }

    @Test
    void reopensWhenTheCustomerReplies() {
        desk.decides("follow-up", "wait");
        var offered = called("confirm-solution");

        told("customerReplied");

        assertThat(offered)
                .hasPassed("customerReplied", "reopenTicket", "notifyCustomerOfReopening", "ticketReopened")
                .isEnded();
        assertThat(desk.work()).contains("reopenTicket", "notifyCustomer reopened");
        assertThat(outcome(offered)).isEqualTo("reopened");
    }

    @Test
    void remindsAndWaitsAgain() {
        desk.decides("follow-up", "wait", "remind");
        var offered = called("confirm-solution");

        timePasses("followUpDue", NOW.plus(ScriptedDesk.NEXT_FOLLOW_UP));

        assertThat(offered).hasPassed("followUpDue", "notifyCustomerOfReminder").isWaitingAt("waitForConfirmation");
    }

    @Test
    void reopensInsteadOfClosingWhenTheReplyCrossedTheTimer() {
        desk.decides("follow-up", "wait", "close");
        var offered = called("confirm-solution");
        desk.customerHasWritten();

        timePasses("followUpDue", NOW.plus(ScriptedDesk.NEXT_FOLLOW_UP));

        assertThat(offered)
                .hasPassed("checkCustomerWroteMeanwhile", "hasCustomerWrittenMeanwhile", "reopenTicket")
                .hasNotPassed("customerSilent")
                .isEnded();
        assertThat(outcome(offered)).isEqualTo("reopened");
    }

    @Test
    void takesSilenceAsConfirmation() {
        desk.decides("follow-up", "close");

        var offered = called("confirm-solution");

        assertThat(offered)
                .hasPassed("resumeWorkAfterSilence", "customerSilent")
                .isEnded();
        assertThat(outcome(offered)).isEqualTo("silence");
    }

    @Test
    void closesAlsoWhenTheTableSaysToSolveWhatIsSolvedAlready() {
        desk.decides("follow-up", "solve");

        var offered = called("confirm-solution");

        assertThat(offered)
                .hasPassed("resumeWorkAfterSilence", "customerSilent")
                .isEnded();
        assertThat(outcome(offered)).isEqualTo("silence");
    }

    @Test
    void endsWhenAnAgentConfirmsForTheCustomer() {
        desk.decides("follow-up", "wait");
        var offered = called("confirm-solution");

        completed("waitForConfirmation", "close");

        assertThat(offered).hasPassed("isReopened", "solutionAccepted").isEnded();
        assertThat(outcome(offered)).isEqualTo("confirmed");
    }

    @Test
    void reopensWhenAnAgentSaysSo() {
        desk.decides("follow-up", "wait");
        var offered = called("confirm-solution");

        completed("waitForConfirmation", "reopen");

        assertThat(offered)
                .hasPassed("isReopened", "reopenTicket", "ticketReopened")
                .isEnded();
        assertThat(outcome(offered)).isEqualTo("reopened");
    }

    @Test
    void closesAsTheAgentDecidesOnSilence() {
        desk.decides("follow-up", "askHuman");
        var offered = called("confirm-solution");
        assertThat(offered).hasPassed("notifyStaffOfSilence").isWaitingAt("decideOnSilence");

        completed("decideOnSilence", "close");

        assertThat(offered)
                .hasPassed("resumeWorkAsDecided", "solutionTakenAsAccepted")
                .isEnded();
        assertThat(outcome(offered)).isEqualTo("close");
    }

    @Test
    void reopensAsTheAgentDecidesOnSilence() {
        desk.decides("follow-up", "askHuman");
        var offered = called("confirm-solution");

        completed("decideOnSilence", "reopen");

        assertThat(offered)
                .hasPassed("isTakenAsSolved", "reopenTicket", "ticketReopened")
                .isEnded();
        assertThat(outcome(offered)).isEqualTo("reopened");
    }

    @Test
    void reopensWhenTheCustomerRepliesWhileTheAgentDecides() {
        desk.decides("follow-up", "askHuman");
        var offered = called("confirm-solution");

        told("customerReplied");

        assertThat(offered)
                .hasPassed("customerRepliedLate", "reopenTicket", "ticketReopened")
                .isEnded();
        assertThat(outcome(offered)).isEqualTo("reopened");
    }

    @Test
    void endsWhenTheCustomerConfirmsWhileTheAgentDecides() {
        desk.decides("follow-up", "askHuman");
        var offered = called("confirm-solution");

        told("solutionConfirmed");

        assertThat(offered)
                .hasPassed("solutionConfirmedLate", "solutionTakenAsAccepted")
                .isEnded();
    }
}
