package org.supportflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommunitySupportTest extends ProcessTest {

    @BeforeEach
    void routeAndWait() {
        desk.decides("routing", "community");
        desk.decides("auto-reply", "nothing");
        desk.decides("follow-up", "wait");
    }

    @Test
    void answersWhatIsKnownWithoutAPerson() {
        desk.decides("auto-reply", "replyNow");
        var help = called("community-support");

        told("solutionConfirmed");

        assertThat(help)
                .hasPassedInOrder(
                        "helpRequested",
                        "decideRouting",
                        "decideAutoReply",
                        "isTheAnswerKnown",
                        "sendAutomaticAnswer",
                        "confirmSolution",
                        "isSolved",
                        "questionAnswered")
                .hasNotPassed("answerCommunityQuestion")
                .isEnded();
        assertThat(outcome(help)).isEqualTo("confirmed");
    }

    @Test
    void letsTheTeamAnswerWhatIsNotKnown() {
        var help = called("community-support");
        assertThat(help).isWaitingAt("answerCommunityQuestion").task().hasCandidateGroup("community");

        completed("answerCommunityQuestion", "solved");

        assertThat(help).hasPassed("whatIsNext").isWaitingAt("confirmSolution");
    }

    @Test
    void goesBackToTheTeamWhenTheAnswerDidNotHelp() {
        var help = answered("solved");

        told("customerReplied");

        assertThat(help).hasPassed("isSolved").isWaitingAt("answerCommunityQuestion");
    }

    @Test
    void endsWhenPaidSupportIsWanted() {
        var help = answered("paidSupport");

        assertThat(help).hasPassed("paidSupportWanted").isEnded();
        assertThat(outcome(help)).isEqualTo("paidSupport");
    }

    @Test
    void goesOnWhenTheCustomerAnswersAQuestion() {
        var help = answered("askCustomer");

        told("customerReplied");

        assertThat(help).hasPassed("askCustomer", "whatCameOfIt").isWaitingAt("answerCommunityQuestion");
    }

    @Test
    void confirmsWhatWasSolvedWhileWaitingForTheCustomer() {
        var help = answered("askCustomer");

        completed("waitForCustomerReply", "solved");

        assertThat(help).hasPassed("whatCameOfIt").isWaitingAt("confirmSolution");
    }

    @Test
    void endsWhenTheCustomerStaysSilent() {
        desk.decides("follow-up", "close");

        var help = answered("askCustomer");

        assertThat(help).hasPassed("whatCameOfIt", "customerGone").isEnded();
        assertThat(outcome(help)).isEqualTo("silence");
    }

    @Test
    void answersAgainAfterAnUpstreamFix() {
        var help = answered("waitUpstream");

        told("upstreamFixed");

        assertThat(help).hasPassed("waitForFix").isWaitingAt("answerCommunityQuestion");
    }

    @Test
    void tellsTheTeamOfAQuestionThatWasSolvedElsewhere() {
        var help = called("community-support");

        told("ticketSolved");

        assertThat(help).hasPassed("ticketSolved", "notifyStaffOfSolution").isWaitingAt("confirmSolution");
    }

    private ProcessInstance answered(String outcome) {
        var help = called("community-support");
        completed("answerCommunityQuestion", outcome);
        return help;
    }
}
