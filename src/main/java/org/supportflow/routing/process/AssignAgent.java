package org.supportflow.routing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.supportflow.routing.Assignments;

/** Task "Assign agent": from now on one person, or a team, owns the ticket. */
@Component
class AssignAgent implements JavaDelegate {

    private final Assignments assignments;

    AssignAgent(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public void execute(DelegateExecution task) {
        RoutingVariables.set(task, assignments.choose(RoutingVariables.ticket(task)));
    }
}
