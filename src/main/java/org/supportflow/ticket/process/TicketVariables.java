package org.supportflow.ticket.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.supportflow.engine.ProcessVariable;
import org.supportflow.ticket.TicketReference;

/** What the diagrams ask of a ticket, by the names they use. */
final class TicketVariables {

    static final ProcessVariable<String> TICKET = new ProcessVariable<>("ticket", String.class);
    static final ProcessVariable<String> PRIORITY = new ProcessVariable<>("priority", String.class);
    static final ProcessVariable<String> ASSIGNEE = new ProcessVariable<>("assignee", String.class);
    static final ProcessVariable<String> OUTCOME = new ProcessVariable<>("outcome", String.class);
    static final ProcessVariable<Boolean> CUSTOMER_HAS_WRITTEN =
            new ProcessVariable<>("customerHasWritten", Boolean.class);
    static final ProcessVariable<Boolean> ATTENTION_ASKED = new ProcessVariable<>("attentionAsked", Boolean.class);

    static final ProcessVariable<String> TEMPLATE = new ProcessVariable<>("template", String.class);
    static final ProcessVariable<String> RECIPIENT = new ProcessVariable<>("recipient", String.class);
    static final ProcessVariable<String> WAITING_FOR = new ProcessVariable<>("waitingFor", String.class);
    static final ProcessVariable<String> REASON = new ProcessVariable<>("reason", String.class);

    static final ProcessVariable<String> CLOCK = new ProcessVariable<>("clock", String.class);
    static final ProcessVariable<Number> STEP = new ProcessVariable<>("step", Number.class);

    private TicketVariables() {}

    static TicketReference ticket(DelegateExecution task) {
        return TicketReference.of(task.getProcessBusinessKey());
    }
}
