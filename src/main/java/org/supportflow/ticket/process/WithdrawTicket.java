package org.supportflow.ticket.process;

import static org.supportflow.ticket.process.TicketVariables.ticket;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.Lifecycle;

/** Task "Withdraw ticket": the customer took it back. */
@Component
class WithdrawTicket implements JavaDelegate {

    private final Lifecycle lifecycle;

    WithdrawTicket(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution task) {
        lifecycle.withdraw(ticket(task), "customer");
    }
}
