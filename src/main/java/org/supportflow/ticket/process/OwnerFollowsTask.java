package org.supportflow.ticket.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;
import org.supportflow.ticket.Triage;

/** Whoever takes the task that answers a ticket owns the ticket, also in lists, mails and the next task. */
@Component
class OwnerFollowsTask implements TaskListener {

    private static final Set<String> ANSWERING = Set.of("answerTicket", "answerCommunityQuestion", "handleEmergency");

    private final Tickets tickets;
    private final Triage triage;

    OwnerFollowsTask(Tickets tickets, Triage triage) {
        this.tickets = tickets;
        this.triage = triage;
    }

    @Override
    public void notify(DelegateTask task) {
        var taker = task.getAssignee();
        var key = task.getExecution().getProcessBusinessKey();
        if (taker == null || taker.isBlank() || key == null || !ANSWERING.contains(task.getTaskDefinitionKey())) {
            return;
        }
        TicketReference.parse(key).flatMap(tickets::find).ifPresent(found -> {
            var handling = tickets.lock(found.reference()).handling();
            if (handling.assignee().filter(taker::equals).isEmpty()) {
                triage.assign(found.reference(), handling.team().orElse(null), taker, taker);
                TicketVariables.ASSIGNEE.set(task.getExecution(), taker);
            }
        });
    }
}
