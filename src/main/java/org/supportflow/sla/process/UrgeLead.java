package org.supportflow.sla.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Timeline;

/** Task "Urge the lead": the escalation they are asked to handle grows more urgent, instead of a second one. */
@Component
class UrgeLead implements JavaDelegate {

    private final OpenEscalations escalations;
    private final Timeline timeline;

    UrgeLead(OpenEscalations escalations, Timeline timeline) {
        this.escalations = escalations;
        this.timeline = timeline;
    }

    @Override
    public void execute(DelegateExecution task) {
        var step = SlaVariables.step(task);
        escalations
                .of(task)
                .forEach(open -> escalations.urge(
                        open, "Clock %s has reached %d %% as well.".formatted(step.clock(), step.step())));
        timeline.record(
                TicketReference.of(task.getProcessBusinessKey()),
                "leadUrged",
                "supportflow",
                Map.of("clock", step.clock(), "step", String.valueOf(step.step())));
    }
}
