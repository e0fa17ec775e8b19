package org.supportflow.ticket.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
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
                own(
                        ticket,
                        taker,
                        actor(task)
                                .or(() -> taker)
                                .or(ticket.handling()::assignee)
                                .orElse("supportflow"));
                TicketVariables.ASSIGNEE.set(task.getExecution(), taker.orElse(null));
            }
        });
    }

    private void own(Ticket ticket, Optional<String> taker, String actor) {
        triage.assign(ticket.reference(), ticket.handling().team().orElse(null), taker.orElse(null), actor);
    }

    /** Not always the taker: a lead may have given it to them. */
    private static Optional<String> actor(DelegateTask task) {
        return Optional.ofNullable(
                        task.getProcessEngineServices().getIdentityService().getCurrentAuthentication())
                .map(Authentication::getUserId);
    }
}
