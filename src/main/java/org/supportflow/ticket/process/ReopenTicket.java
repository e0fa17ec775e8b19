package org.supportflow.ticket.process;

import static org.supportflow.ticket.process.TicketVariables.ticket;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.Lifecycle;
import org.supportflow.ticket.Messages;
import org.supportflow.ticket.Tickets;

/** Task "Reopen ticket": it was not solved after all; counts from when the customer's words reached us. */
@Component
class ReopenTicket implements JavaDelegate {

    private final Lifecycle lifecycle;
    private final Tickets tickets;
    private final Messages messages;

    ReopenTicket(Lifecycle lifecycle, Tickets tickets, Messages messages) {
        this.lifecycle = lifecycle;
        this.tickets = tickets;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution task) {
        var ticket = tickets.lock(ticket(task));
        var last = messages.findByTicketIdAndNumber(ticket.id(), ticket.lastMessage())
                .orElseThrow();
        lifecycle.reopen(ticket.reference(), last.author(), last.receivedAt());
    }
}
