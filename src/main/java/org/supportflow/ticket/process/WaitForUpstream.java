package org.supportflow.ticket.process;

import static org.supportflow.ticket.process.TicketVariables.ticket;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.Lifecycle;
import org.supportflow.ticket.WaitingFor;

/** Task "Wait for upstream": the fix is not in our hands. */
@Component
class WaitForUpstream implements JavaDelegate {

    private final Lifecycle lifecycle;

    WaitForUpstream(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution task) {
        lifecycle.waitFor(ticket(task), WaitingFor.UPSTREAM);
    }
}
