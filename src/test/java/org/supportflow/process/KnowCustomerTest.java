package org.supportflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Collections;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

class KnowCustomerTest extends ProcessTest {

    @Test
    void acknowledgesWhatEntitledCustomersAsk() {
        var asked = askedBy("entitled");

        assertThat(asked)
                .hasPassedInOrder(
                        "customerAsked",
                        "decideCustomerTier",
                        "decideEntitlement",
                        "whatMayTheCustomerExpect",
                        "notifyCustomerOfReceipt",
                        "customerEntitled")
                .isEnded();
        assertThat(desk.work())
                .containsExactly("decide customer-tier", "decide entitlement", "notifyCustomer acknowledgement");
    }

    @Test
    void welcomesCommunityUsers() {
        var asked = askedBy("community");

        assertThat(asked)
                .hasPassed("notifyCustomerOfCommunity", "communityWelcomed")
                .isEnded();
        assertThat(desk.work()).contains("notifyCustomer communityWelcome");
    }

    @Test
    void helpsDuringTheGracePeriodAndTellsTheManager() {
        var asked = askedBy("grace");

        assertThat(asked)
                .hasPassed("notifyCustomerOfGrace", "notifyStaffOfGrace", "graceGranted")
                .isEnded();
        assertThat(desk.work()).contains("notifyCustomer grace", "notifyStaff manager grace");
    }

    @Test
    void asksALeadWhetherToHelpAfterTheSubscriptionExpired() {
        var asked = askedBy("expired");
        assertThat(asked).isWaitingAt("decideException").task().hasCandidateGroup("leads");

        completed("decideException", "accept");

        assertThat(asked).hasPassed("notifyCustomerOfExpiry", "exceptionMade").isEnded();
        assertThat(outcome(asked)).isEqualTo("accept");
    }

    @Test
    void declinesWhatIsOutOfScopeWhenTheLeadSaysSo() {
        var asked = askedBy("outOfScope");

        completed("decideException", "decline");

        assertThat(asked).hasPassed("notifyCustomerOfScope", "requestDeclined").isEnded();
        assertThat(outcome(asked)).isEqualTo("decline");
    }

    @Test
    void acceptsProofThatAnUnknownCustomerSends() {
        desk.decides("follow-up", "wait");
        var asked = askedBy("unknown");
        told("customerReplied");
        assertThat(asked).isWaitingAt("checkProof").task().hasCandidateGroup("triage");

        completed("checkProof", "entitled");

        assertThat(asked)
                .hasPassed("notifyCustomerOfProofNeeded", "proofAccepted")
                .isEnded();
        assertThat(desk.work()).contains("notifyCustomer proofNeeded", "waitForCustomer proof");
        assertThat(outcome(asked)).isEqualTo("entitled");
    }

    @Test
    void refusesProofThatIsNone() {
        desk.decides("follow-up", "wait");
        var asked = askedBy("unknown");
        told("customerReplied");

        completed("checkProof", "decline");

        assertThat(asked).hasPassed("proofRefused").isEnded();
        assertThat(outcome(asked)).isEqualTo("decline");
    }

    @Test
    void letsTriageWaitForProofInTheirOwnList() {
        desk.decides("follow-up", "wait");

        askedBy("unknown");

        assertThat(running("wait-for-customer")).isWaitingAt("waitForCustomerReply");
        assertThat(open("waitForCustomerReply")).isNotAssigned().hasCandidateGroup("triage");
    }

    @Test
    void closesWithoutProofWhenNobodyAnswers() {
        desk.decides("follow-up", "wait", "close");
        var asked = askedBy("unknown");

        timePasses("followUpDue", NOW.plus(ScriptedDesk.NEXT_FOLLOW_UP));

        assertThat(asked).hasPassed("closeTicketWithoutProof", "proofMissing").isEnded();
        assertThat(desk.work()).contains("closeTicket noProof");
        assertThat(outcome(asked)).isEqualTo("decline");
    }

    @Test
    void checksProofAtOnceThatCrossedTheQuestion() {
        desk.customerHasWritten();

        var asked = askedBy("unknown");

        assertThat(asked).isWaitingAt("checkProof");
        assertThat(desk.work()).doesNotContain("waitForCustomer proof");
    }

    private ProcessInstance askedBy(String entitlement) {
        desk.decides("entitlement", entitlement);
        return called("know-customer", Collections.singletonMap("assignee", null));
    }
}
