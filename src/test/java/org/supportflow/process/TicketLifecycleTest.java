package org.supportflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskQuery;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TicketLifecycleTest extends ProcessTest {

    @BeforeEach
    void anOrdinaryTicket() {
        decideAsForAnOrdinaryTicket();
    }

    @Test
    void carriesATicketFromSubmissionToClosing() {
        var lifecycle = submitted();
        assertThat(lifecycle).hasBusinessKey(ticket).isWaitingAt("supportCustomer");

        completed("answerTicket", "solved");
        told("solutionConfirmed");

        assertThat(lifecycle)
                .hasPassedInOrder(
                        "ticketSubmitted",
                        "knowCustomer",
                        "isTicketSupported",
                        "decideClassification",
                        "decideSeverity",
                        "isClassificationSure",
                        "decidePriority",
                        "decideServiceLevel",
                        "decideSupportMode",
                        "supportCustomer",
                        "isPaidSupportWanted",
                        "closeTicket",
                        "notifyCustomerOfClosing",
                        "ticketClosed")
                .hasNotPassed("triageTicket")
                .isEnded();
        assertThat(desk.work()).contains("closeTicket confirmed", "notifyCustomer closed");
    }

    @Test
    void letsAPersonClassifyWhatTheTableIsNotSureOf() {
        desk.decides("classification", 0.5);
        var lifecycle = submitted();
        assertThat(lifecycle).isWaitingAt("triageTicket").task().hasCandidateGroup("triage");

        completed("triageTicket");

        assertThat(lifecycle).hasPassed("triageTicket", "decidePriority").isWaitingAt("supportCustomer");
    }

    @Test
    void isSureEnoughAtTheBound() {
        desk.decides("classification", 0.6);

        var lifecycle = submitted();

        assertThat(lifecycle).hasNotPassed("triageTicket").isWaitingAt("supportCustomer");
    }

    @Test
    void closesWhatIsNotSupported() {
        desk.decides("entitlement", "expired");
        var lifecycle = submitted();

        completed("decideException", "decline");

        assertThat(lifecycle)
                .hasPassed("isTicketSupported", "closeTicket")
                .hasNotPassed("supportCustomer")
                .isEnded();
        assertThat(desk.work()).contains("closeTicket decline");
    }

    @Test
    void becomesAPaidTicketInOneStep() {
        desk.decides("entitlement", "community", "entitled");
        desk.decides("support-mode", "community-support", "standard-support");
        var lifecycle = submitted();

        completed("answerCommunityQuestion", "paidSupport");

        assertThat(lifecycle).hasPassed("isPaidSupportWanted").hasNotPassed("closeTicket");
        assertThat(running("standard-support")).isWaitingAt("answerTicket");
    }

    @Test
    void callsWhateverSupportModeTheTableChose() {
        desk.decides("support-mode", "emergency-support");

        submitted();

        assertThat(running("emergency-support")).hasBusinessKey(ticket).isWaitingAt("acknowledgePage");
    }

    @Test
    void decidesPriorityAndServiceLevelsAgainWhenTheSeverityChanged() {
        var lifecycle = submitted();
        desk.decides("priority", "P1");

        told("severityChanged");

        assertThat(lifecycle)
                .hasPassed(
                        "severityChange",
                        "severityChanged",
                        "decidePriorityAfterChange",
                        "decideServiceLevelAfterChange",
                        "changeTakenOver")
                .isWaitingAtExactly("supportCustomer");
        assertThat(lifecycle).variables().containsEntry("priority", "P1");
    }

    @Test
    void bringsACustomerWhoAsksForAttentionBeforeALead() {
        var lifecycle = submitted();

        told("attentionRequested");
        assertThat(lifecycle).isWaitingAt("giveAttention").task("giveAttention").hasCandidateGroup("leads");
        completed("giveAttention");

        assertThat(lifecycle)
                .hasPassed("attention", "attentionRequested", "attentionGiven")
                .isWaitingAtExactly("supportCustomer");
        assertThat(desk.work()).contains("notifyStaff manager attention", "notifyCustomer attentionReceived");
    }

    @Test
    void urgesWhoIsAskedForAttentionAlready() {
        var lifecycle = submitted();
        told("attentionRequested");

        told("attentionRequested");
        assertThat(lifecycle).hasPassed("urgeAttention", "attentionUrged");
        completed("giveAttention");

        assertThat(lifecycle).isWaitingAtExactly("supportCustomer");
        assertThat(desk.work()).containsOnlyOnce("notifyStaff manager attention");
    }

    @Test
    void endsEverythingWhenTheTicketIsWithdrawn() {
        var lifecycle = submitted();
        desk.escalates("askLead lead");
        told("slaStepReached", Map.of("clock", "resolution", "cycle", 1, "step", 100));

        told("ticketWithdrawn");

        assertThat(lifecycle)
                .hasPassed(
                        "withdrawal", "ticketWithdrawn", "withdrawTicket", "notifyCustomerOfWithdrawal", "ticketGone")
                .hasNotPassed("closeTicket")
                .isEnded();
        assertThat(taskQuery().processInstanceBusinessKey(ticket).list()).isEmpty();
        assertThat(desk.work()).endsWith("withdrawTicket", "notifyCustomer withdrawn");
    }

    @Test
    void canBeWithdrawnWhileProofIsAwaited() {
        desk.decides("entitlement", "unknown");
        var lifecycle = submitted();

        told("ticketWithdrawn");

        assertThat(lifecycle).hasPassed("ticketGone").isEnded();
        assertThat(taskQuery().processInstanceBusinessKey(ticket).list()).isEmpty();
    }
}
