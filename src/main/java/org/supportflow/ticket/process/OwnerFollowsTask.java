package org.supportflow.ticket.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.Ticket;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;
import org.supportflow.ticket.Triage;

/**
 * Whoever takes the task that answers a ticket owns the ticket, also in lists, mails and the next task; given back, it
 * is the team's.
 */
@Component
class OwnerFollowsTask implements TaskListener {

    private final Tickets tickets;
    private final Triage triage;

    OwnerFollowsTask(Tickets tickets, Triage triage) {
        this.tickets = tickets;
        this.triage = triage;
    }

    @Override
    public void notify(DelegateTask task) {
        var key = task.getExecution().getProcessBusinessKey();
        if (key == null) {
            return;
        }
        var taker = Optional.ofNullable(task.getAssignee()).filter(person -> !person.isBlank());
        TicketReference.parse(key).flatMap(tickets::find).ifPresent(found -> {
            var ticket = tickets.lock(found.reference());
            if (!ticket.handling().assignee().equals(taker)) {
                own(ticket, taker);
                TicketVariables.ASSIGNEE.set(task.getExecution(), taker.orElse(null));
            }
        });
    }

    private void own(Ticket ticket, Optional<String> taker) {
        var handling = ticket.handling();
        var actor = taker.or(handling::assignee).orElse("supportflow");
        triage.assign(ticket.reference(), handling.team().orElse(null), taker.orElse(null), actor);
    }
}
