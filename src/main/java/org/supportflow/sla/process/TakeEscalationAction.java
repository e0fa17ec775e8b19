package org.supportflow.sla.process;

import static org.supportflow.sla.process.SlaVariables.CLOCK;
import static org.supportflow.sla.process.SlaVariables.ESCALATION;
import static org.supportflow.sla.process.SlaVariables.RECIPIENT;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.core.variable.scope.AbstractVariableScope;
import org.springframework.stereotype.Component;
import org.supportflow.sla.EscalationActions;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Timeline;

/** Task "Take next action": one row of the escalation that is not yet done, or "none". */
@Component
class TakeEscalationAction implements JavaDelegate {

    static final EscalationActions.Action NONE = new EscalationActions.Action("none", "owner");

    private static final String ASK_LEAD = "askLead";
    private static final String URGE_LEAD = "urgeLead";

    private final EscalationActions actions;
    private final OpenEscalations escalations;
    private final Timeline timeline;

    TakeEscalationAction(EscalationActions actions, OpenEscalations escalations, Timeline timeline) {
        this.actions = actions;
        this.escalations = escalations;
        this.timeline = timeline;
    }

    @Override
    public void execute(DelegateExecution task) {
        var ticket = TicketReference.of(task.getProcessBusinessKey());
        var next = actions.takeNext(ticket, SlaVariables.step(task)).orElse(NONE);
        var scope = scopeOfStep(task);
        ESCALATION.setLocal(scope, askedOrUrged(next, task));
        RECIPIENT.setLocal(scope, next.recipient());
    }

    private String askedOrUrged(EscalationActions.Action next, DelegateExecution task) {
        if (!next.action().equals(ASK_LEAD)) {
            return next.action();
        }
        if (!escalations.of(task).isEmpty()) {
            return URGE_LEAD;
        }
        var step = SlaVariables.step(task);
        timeline.record(
                TicketReference.of(task.getProcessBusinessKey()),
                "leadAsked",
                "supportflow",
                Map.of("clock", step.clock(), "step", String.valueOf(step.step())));
        return ASK_LEAD;
    }

    /** Two steps may be under way at once: each keeps its action where its own clock is. */
    private static VariableScope scopeOfStep(DelegateExecution task) {
        var scope = (AbstractVariableScope) task;
        while (!scope.hasVariableLocal(CLOCK.name()) && scope.getParentVariableScope() != null) {
            scope = scope.getParentVariableScope();
        }
        return scope;
    }
}
