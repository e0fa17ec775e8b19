package org.supportflow.routing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.supportflow.engine.ProcessVariable;
import org.supportflow.routing.Choice;
import org.supportflow.ticket.TicketReference;

/** Who has the ticket, by the names that the diagrams use. */
final class RoutingVariables {

    static final ProcessVariable<String> TEAM = new ProcessVariable<>("team", String.class);
    static final ProcessVariable<String> ASSIGNEE = new ProcessVariable<>("assignee", String.class);

    static final ProcessVariable<String> OUTCOME = new ProcessVariable<>("outcome", String.class);

    private RoutingVariables() {}

    static TicketReference ticket(DelegateExecution task) {
        return TicketReference.of(task.getProcessBusinessKey());
    }

    static void set(DelegateExecution task, Choice choice) {
        TEAM.set(task, choice.team());
        ASSIGNEE.set(task, choice.agent().orElse(null));
    }
}
