package org.supportflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StandardSupportTest extends ProcessTest {

    @BeforeEach
    void routeAndWait() {
        desk.decides("routing", "database");
        desk.decides("auto-reply", "nothing");
        desk.decides("follow-up", "wait");
    }

    @Test
    void routesAssignsAnswersAndEndsWhenTheCustomerConfirms() {
        var support = called("standard-support");
        assertThat(support).isWaitingAt("answerTicket").task().isAssignedTo("alice");

        completed("answerTicket", "solved");
        told("solutionConfirmed");

        assertThat(support)
                .hasPassedInOrder(
                        "supportRequested",
                        "decideRouting",
                        "assignAgent",
                        "decideAutoReply",
                        "isThereAnAutomaticAnswer",
                        "answerTicket",
                        "whatIsNext",
                        "confirmSolution",
                        "isSolved",
                        "ticketDone")
                .isEnded();
        assertThat(outcome(support)).isEqualTo("confirmed");
    }

    @Test
    void answersByItselfAndEndsWhenThatHelped() {
        desk.decides("auto-reply", "replyNow");
        var support = called("standard-support");
        assertThat(support).isWaitingAt("confirmAutomaticAnswer").hasPassed("sendAutomaticAnswer");

        told("solutionConfirmed");

        assertThat(support)
                .hasPassed("didItHelp", "ticketAnsweredAutomatically")
                .hasNotPassed("answerTicket")
                .isEnded();
        assertThat(desk.work()).contains("sendAutomaticAnswer");
    }

    @Test
    void asksAnAgentWhenTheAutomaticAnswerDidNotHelp() {
        desk.decides("auto-reply", "replyNow");
        var support = called("standard-support");

        told("customerReplied");

        assertThat(support).hasPassed("didItHelp").isWaitingAt("answerTicket");
    }

    @Test
    void sendsASuggestionThatTheAgentApproves() {
        desk.decides("auto-reply", "suggest");
        var support = called("standard-support");
        assertThat(support).isWaitingAt("reviewAutomaticAnswer").task().isAssignedTo("alice");

        completed("reviewAutomaticAnswer", "send");

        assertThat(support).hasPassed("isSuggestionSent").isWaitingAt("confirmAutomaticAnswer");
        assertThat(desk.work()).contains("suggestAnswer").doesNotContain("sendAutomaticAnswer");
    }

    @Test
    void letsTheAgentAnswerWhoDiscardsTheSuggestion() {
        desk.decides("auto-reply", "suggest");
        var support = called("standard-support");

        completed("reviewAutomaticAnswer", "discard");

        assertThat(support).hasPassed("isSuggestionSent").isWaitingAt("answerTicket");
    }

    @Test
    void goesOnWhenTheCustomerAnswersAQuestion() {
        var support = answered("askCustomer");
        assertThat(support).isWaitingAt("askCustomer");

        told("customerReplied");

        assertThat(support).hasPassed("askCustomer", "whatCameOfIt").isWaitingAt("answerTicket");
        assertThat(desk.work()).contains("waitForCustomer customer");
    }

    @Test
    void confirmsWhatWasSolvedWhileWaitingForTheCustomer() {
        var support = answered("askCustomer");

        completed("waitForCustomerReply", "solved");

        assertThat(support).hasPassed("whatCameOfIt").isWaitingAt("confirmSolution");
    }

    @Test
    void endsWhenTheCustomerStaysSilent() {
        desk.decides("follow-up", "wait", "close");
        var support = answered("askCustomer");

        timePasses("followUpDue", NOW.plus(ScriptedDesk.NEXT_FOLLOW_UP));

        assertThat(support).hasPassed("whatCameOfIt", "customerGone").isEnded();
        assertThat(outcome(support)).isEqualTo("silence");
    }

    @Test
    void answersAgainAfterAnUpstreamFix() {
        var support = answered("waitUpstream");
        assertThat(support).isWaitingAt("waitForFix");

        completed("waitForUpstreamFix", "released");

        assertThat(support).hasPassed("waitForFix").isWaitingAt("answerTicket");
    }

    @Test
    void routesAgainWhenTheAgentHandsOver() {
        desk.decides("routing", "database", "platform");
        var support = answered("handOver");

        assertThat(support)
                .hasPassedInOrder("notifyCustomerOfHandOver", "decideRoutingAgain", "assignAgentAgain")
                .isWaitingAt("answerTicket");
        assertThat(support).variables().containsEntry("team", "platform");
        assertThat(desk.work()).contains("notifyCustomer handedOver");
    }

    @Test
    void answersAgainWhenTheCustomerReopens() {
        var support = answered("solved");

        told("customerReplied");

        assertThat(support).hasPassed("confirmSolution", "isSolved").isWaitingAt("answerTicket");
    }

    @Test
    void tellsTheAgentOfATicketThatWasSolvedElsewhere() {
        var support = called("standard-support");

        told("ticketSolved");

        assertThat(support).hasPassed("ticketSolved", "notifyStaffOfSolution").isWaitingAt("confirmSolution");
        assertThat(desk.work()).contains("notifyStaff owner attention");
    }

    private ProcessInstance answered(String outcome) {
        var support = called("standard-support");
        completed("answerTicket", outcome);
        return support;
    }
}
