package org.supportflow.ticket.process;

import static org.supportflow.ticket.process.TicketVariables.ticket;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.Tickets;

/** Asks "Has the customer already written?": something that the agent who acted last had not read. */
@Component
class CheckCustomerWrote implements JavaDelegate {

    private final Tickets tickets;

    CheckCustomerWrote(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public void execute(DelegateExecution task) {
        TicketVariables.CUSTOMER_HAS_WRITTEN.set(
                task, tickets.lock(ticket(task)).hasUnseenCustomerMessage());
    }
}
