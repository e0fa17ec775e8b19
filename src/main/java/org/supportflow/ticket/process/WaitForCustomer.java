package org.supportflow.ticket.process;

import static org.supportflow.ticket.process.TicketVariables.ticket;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.Lifecycle;
import org.supportflow.ticket.WaitingFor;

/** Task "Wait for customer": the clocks that may pause do so. */
@Component
class WaitForCustomer implements JavaDelegate {

    private final Lifecycle lifecycle;

    WaitForCustomer(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution task) {
        lifecycle.waitFor(ticket(task), WaitingFor.ofCode(TicketVariables.WAITING_FOR.in(task)));
    }
}
