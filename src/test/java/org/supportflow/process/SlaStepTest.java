package org.supportflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The event sub-process "SLA step reached" of the lifecycle: table escalation, then its actions. */
class SlaStepTest extends ProcessTest {

    private ProcessInstance lifecycle;

    @BeforeEach
    void aTicketThatAnAgentAnswers() {
        decideAsForAnOrdinaryTicket();
        lifecycle = submitted();
    }

    @Test
    void worksOffEveryActionOfAnSlaStep() {
        desk.escalates("notify lead", "page onCall", "raisePriority owner", "reassign owner");

        told("slaStepReached", step("firstResponse", 75));

        assertThat(lifecycle)
                .hasPassed(
                        "slaStep",
                        "slaStepReached",
                        "decideEscalation",
                        "takeEscalationAction",
                        "whichAction",
                        "notifyStaffOfEscalation",
                        "pageOnCall",
                        "raisePriority",
                        "decideServiceLevelAfterRaise",
                        "reassignTicket",
                        "escalationDone")
                .isWaitingAtExactly("supportCustomer");
        assertThat(desk.work())
                .containsSubsequence(
                        "decide escalation",
                        "notifyStaff lead escalation",
                        "pageOnCall",
                        "raisePriority",
                        "decide service-level",
                        "reassignTicket");
    }

    @Test
    void doesNothingForAStepWithoutActions() {
        told("slaStepReached", step("update", 50));

        assertThat(lifecycle).hasPassed("decideEscalation", "escalationDone").isWaitingAtExactly("supportCustomer");
    }

    @Test
    void letsTheLeadReassign() {
        desk.escalates("askLead lead");
        told("slaStepReached", step("resolution", 100));
        assertThat(lifecycle).isWaitingAt("handleEscalation").task().hasCandidateGroup("leads");

        completed("handleEscalation", "reassign");

        assertThat(lifecycle).hasPassed("whatDoesTheLeadWant", "reassignTicket", "escalationDone");
        assertThat(desk.work()).contains("reassignTicket").doesNotContain("raisePriority");
    }

    @Test
    void letsTheLeadRaiseThePriority() {
        desk.escalates("askLead lead");
        told("slaStepReached", step("resolution", 100));

        completed("handleEscalation", "raise");

        assertThat(lifecycle).hasPassed("raisePriority", "decideServiceLevelAfterRaise", "escalationDone");
        assertThat(lifecycle).variables().containsEntry("priority", "P1");
    }

    @Test
    void letsTheLeadOnlyTakeNote() {
        desk.escalates("askLead lead");
        told("slaStepReached", step("resolution", 100));

        completed("handleEscalation", "accepted");

        assertThat(lifecycle)
                .hasPassed("whatDoesTheLeadWant", "escalationDone")
                .hasNotPassed("reassignTicket", "raisePriority");
    }

    @Test
    void urgesTheLeadWhoIsAskedAlready() {
        desk.escalates("askLead lead");
        told("slaStepReached", step("firstResponse", 75));
        desk.escalates("urgeLead lead", "notify lead");

        told("slaStepReached", step("update", 75));

        assertThat(lifecycle).hasPassed("urgeLead", "notifyStaffOfEscalation", "escalationDone");
        open("handleEscalation");
    }

    @Test
    void keepsTheActionsOfTwoStepsApart() {
        desk.escalates("askLead lead");
        told("slaStepReached", step("firstResponse", 100));

        told("slaStepReached", step("update", 100));
        completed("handleEscalation", "reassign");

        assertThat(lifecycle).hasPassed("reassignTicket").isWaitingAtExactly("supportCustomer");
    }

    private static Map<String, Object> step(String clock, int percent) {
        return Map.of("clock", clock, "cycle", 1, "step", percent);
    }
}
