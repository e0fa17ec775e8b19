package org.supportflow.ticket.process;

import static org.supportflow.ticket.process.TicketVariables.ticket;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.Lifecycle;

/** Task "Close ticket": over for good. */
@Component
class CloseTicket implements JavaDelegate {

    private final Lifecycle lifecycle;

    CloseTicket(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution task) {
        lifecycle.close(ticket(task), TicketVariables.REASON.optionalIn(task).orElse("solved"));
    }
}
