package org.supportflow.ticket.process;

import static org.supportflow.ticket.process.TicketVariables.ticket;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.Lifecycle;

/** Task "Solve ticket": we think it is solved; the customer may still say no. */
@Component
class SolveTicket implements JavaDelegate {

    private final Lifecycle lifecycle;

    SolveTicket(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution task) {
        lifecycle.solve(ticket(task), TicketVariables.ASSIGNEE.optionalIn(task).orElse("supportflow"));
    }
}
