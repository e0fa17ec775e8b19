package org.supportflow.ticket.process;

import static org.supportflow.ticket.process.TicketVariables.ticket;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.Triage;

/** Task "Raise priority": one step more urgent. */
@Component
class RaisePriority implements JavaDelegate {

    private final Triage triage;

    RaisePriority(Triage triage) {
        this.triage = triage;
    }

    @Override
    public void execute(DelegateExecution task) {
        TicketVariables.PRIORITY.set(
                task, triage.raisePriority(ticket(task), "escalation").name());
    }
}
