package org.supportflow.ticket.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;

/**
 * Gives each task the number of the newest message when it is made. A form carries it along and sends it back, so that
 * we know what its agent cannot have read.
 */
@Component
class ReadSoFar {

    private final Tickets tickets;

    ReadSoFar(Tickets tickets) {
        this.tickets = tickets;
    }

    @EventListener(condition = "#task.eventName == 'create'")
    void created(DelegateTask task) {
        var execution = task.getExecution();
        if (execution == null || execution.getProcessBusinessKey() == null) {
            return;
        }
        TicketReference.parse(execution.getProcessBusinessKey())
                .flatMap(tickets::find)
                .ifPresent(ticket -> task.setVariableLocal("seenUpTo", ticket.lastMessage()));
    }
}
