package org.supportflow.routing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.supportflow.routing.Assignments;

/** Task "Reassign ticket": somebody else owns the ticket and its open work. */
@Component
class ReassignTicket implements JavaDelegate {

    private final Assignments assignments;
    private final OpenWork work;

    ReassignTicket(Assignments assignments, OpenWork work) {
        this.assignments = assignments;
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution task) {
        var ticket = RoutingVariables.ticket(task);
        var choice = assignments.chooseAnother(ticket);
        work.handTo(ticket, choice);
        RoutingVariables.set(task, choice);
    }
}
