package org.supportflow.routing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.supportflow.routing.Assignments;

/** Task "Assign agent": from now on one person, or a team, owns the ticket; who is at work on it goes on. */
@Component
class AssignAgent implements JavaDelegate {

    private static final String HAND_OVER = "handOver";

    private final Assignments assignments;

    AssignAgent(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public void execute(DelegateExecution task) {
        var ticket = RoutingVariables.ticket(task);
        var isHandedOver = RoutingVariables.OUTCOME
                .optionalIn(task)
                .filter(HAND_OVER::equals)
                .isPresent();
        RoutingVariables.set(task, isHandedOver ? assignments.choose(ticket) : assignments.keepOrChoose(ticket));
    }
}
