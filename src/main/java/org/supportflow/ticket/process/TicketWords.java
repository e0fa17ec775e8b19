package org.supportflow.ticket.process;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.supportflow.engine.check.DiagramWords;
import org.supportflow.ticket.LifecycleMessage;

/** The words about tickets that diagrams may use; checked whenever one is published. */
@Component
class TicketWords implements DiagramWords {

    private static final Set<String> LETTERS = Set.of(
            "acknowledgement",
            "proofNeeded",
            "grace",
            "expired",
            "outOfScope",
            "communityWelcome",
            "reminder",
            "solved",
            "reopened",
            "closed",
            "withdrawn",
            "handedOver",
            "upstreamWaiting",
            "upstreamReleased",
            "attentionReceived",
            "emergencyUpdate");

    @Override
    public Set<String> messages() {
        return Set.of(
                LifecycleMessage.TICKET_SUBMITTED,
                LifecycleMessage.CUSTOMER_REPLIED,
                LifecycleMessage.SOLUTION_CONFIRMED,
                LifecycleMessage.TICKET_SOLVED,
                LifecycleMessage.SEVERITY_CHANGED,
                LifecycleMessage.ATTENTION_REQUESTED,
                LifecycleMessage.SLA_STEP_REACHED,
                LifecycleMessage.TICKET_WITHDRAWN,
                LifecycleMessage.PAGE_ACKNOWLEDGED,
                LifecycleMessage.UPSTREAM_FIXED);
    }

    @Override
    public Map<String, Map<String, Set<String>>> inputs() {
        return Map.of(
                "notifyCustomer", Map.of("template", LETTERS),
                "notifyStaff",
                        Map.of(
                                "recipient", Set.of("owner", "team", "lead", "manager", "onCall"),
                                "template", Set.of("escalation", "attention", "assigned", "page", "grace")),
                "waitForCustomer", Map.of("waitingFor", Set.of("customer", "confirmation", "proof")));
    }

    @Override
    public Map<String, Set<String>> taskProperties() {
        return Map.of(AnsweringTasks.PROPERTY, Set.of("true", "false"));
    }

    @Override
    public Map<String, Lifecycle> lifecycles() {
        return Map.of(
                "ticket-lifecycle",
                new Lifecycle(
                        LifecycleMessage.TICKET_SUBMITTED,
                        Set.of(
                                LifecycleMessage.SLA_STEP_REACHED,
                                LifecycleMessage.SEVERITY_CHANGED,
                                LifecycleMessage.ATTENTION_REQUESTED,
                                LifecycleMessage.TICKET_WITHDRAWN)));
    }
}
