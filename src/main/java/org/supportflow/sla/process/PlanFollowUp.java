package org.supportflow.sla.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.supportflow.sla.FollowUps;
import org.supportflow.ticket.TicketReference;

/** Task "Plan follow-up": the timer that looks again is set in business days. */
@Component
class PlanFollowUp implements JavaDelegate {

    private final FollowUps followUps;

    PlanFollowUp(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution task) {
        var ticket = TicketReference.of(task.getProcessBusinessKey());
        var next = followUps
                .next(ticket)
                .orElseThrow(() -> new IllegalStateException(
                        "Table follow-up said for %s to go on waiting, but not until when. Fill its column 'next'."
                                .formatted(ticket)));
        SlaVariables.FOLLOW_UP_AT.set(task, Date.from(next));
    }
}
