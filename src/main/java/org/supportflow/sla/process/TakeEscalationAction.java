package org.supportflow.sla.process;

import static org.supportflow.sla.process.SlaVariables.CLOCK;
import static org.supportflow.sla.process.SlaVariables.ESCALATION;
import static org.supportflow.sla.process.SlaVariables.RECIPIENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.core.variable.scope.AbstractVariableScope;
import org.springframework.stereotype.Component;
import org.supportflow.sla.EscalationActions;
import org.supportflow.ticket.TicketReference;

/** Task "Take next action": one row of the escalation that is not yet done, or "none". */
@Component
class TakeEscalationAction implements JavaDelegate {

    private static final EscalationActions.Action NONE = new EscalationActions.Action("none", "owner");

    private static final String ASK_LEAD = "askLead";
    private static final String URGE_LEAD = "urgeLead";

    private final EscalationActions actions;
    private final OpenEscalations escalations;

    TakeEscalationAction(EscalationActions actions, OpenEscalations escalations) {
        this.actions = actions;
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution task) {
        var ticket = TicketReference.of(task.getProcessBusinessKey());
        var next = actions.takeNext(ticket, SlaVariables.step(task)).orElse(NONE);
        var scope = scopeOfStep(task);
        ESCALATION.setLocal(scope, isAskedAlready(next, task) ? URGE_LEAD : next.action());
        RECIPIENT.setLocal(scope, next.recipient());
    }

    private boolean isAskedAlready(EscalationActions.Action next, DelegateExecution task) {
        return next.action().equals(ASK_LEAD) && !escalations.of(task).isEmpty();
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
