package org.supportflow.ticket.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.Ticket;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;

/**
 * Gives each task the number of the newest message when it is made. A form carries it along and sends it back, so that
 * we know what its agent cannot have read.
 */
@Component
class ReadSoFar implements TaskListener {

    private static final String SEEN_UP_TO = "seenUpTo";

    private final Tickets tickets;
    private final TaskService tasks;

    ReadSoFar(Tickets tickets, @Lazy TaskService tasks) {
        this.tickets = tickets;
        this.tasks = tasks;
    }

    @Override
    public void notify(DelegateTask task) {
        var key = task.getExecution().getProcessBusinessKey();
        if (key != null) {
            TicketReference.parse(key)
                    .flatMap(tickets::find)
                    .ifPresent(ticket -> task.setVariableLocal(SEEN_UP_TO, ticket.lastMessage()));
        }
    }

    /** Whoever opens a form from now on sees the newest message; a form that is open already keeps its number. */
    void renew(Ticket ticket) {
        tasks.createTaskQuery()
                .processInstanceBusinessKey(ticket.reference().value())
                .list()
                .forEach(task -> tasks.setVariableLocal(task.getId(), SEEN_UP_TO, ticket.lastMessage()));
    }
}
