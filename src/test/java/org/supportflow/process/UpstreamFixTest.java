package org.supportflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.junit.jupiter.api.Test;

class UpstreamFixTest extends ProcessTest {

    @Test
    void announcesTheReleaseThatAnAgentReports() {
        var needed = called("upstream-fix");
        assertThat(needed).isWaitingAt("waitForUpstreamFix").task().isAssignedTo("alice");

        completed("waitForUpstreamFix", "released");

        assertThat(needed)
                .hasPassedInOrder(
                        "fixNeeded",
                        "checkCustomerWrote",
                        "hasCustomerWritten",
                        "waitForUpstream",
                        "notifyCustomerOfUpstream",
                        "waitForUpstreamFix",
                        "resumeWork",
                        "isThereAFix",
                        "notifyCustomerOfRelease",
                        "fixReleased")
                .isEnded();
        assertThat(desk.work()).contains("notifyCustomer upstreamWaiting", "notifyCustomer upstreamReleased");
    }

    @Test
    void goesBackToTheAgentWhenThereWillBeNoFix() {
        var needed = called("upstream-fix");

        completed("waitForUpstreamFix", "noFix");

        assertThat(needed).hasPassed("resumeWork", "fixRefused").isEnded();
        assertThat(desk.work()).doesNotContain("notifyCustomer upstreamReleased");
    }

    @Test
    void announcesTheReleaseThatTheProjectReports() {
        var needed = called("upstream-fix");

        told("upstreamFixed");

        assertThat(needed)
                .hasPassed("upstreamFixed", "resumeWorkForFix", "fixReleased")
                .isEnded();
        assertThat(desk.work()).contains("notifyCustomer upstreamReleased");
    }

    @Test
    void goesBackToTheAgentWhenTheCustomerWrites() {
        var needed = called("upstream-fix");

        told("customerReplied");

        assertThat(needed)
                .hasPassed("customerReplied", "resumeWorkForCustomer", "customerWantsAnswer")
                .isEnded();
    }

    @Test
    void doesNotWaitWhenTheCustomerHasAlreadyWritten() {
        desk.customerHasWritten();

        var needed = called("upstream-fix");

        assertThat(needed)
                .hasPassed("customerHasWritten")
                .hasNotPassed("waitForUpstream")
                .isEnded();
    }
}
