package org.supportflow.sla.process;

import org.camunda.bpm.engine.context.DelegateExecutionContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.supportflow.decision.OutcomeDecided;
import org.supportflow.sla.EscalationActions;

/** Keeps the rows of table {@code escalation} for the step that is being delivered. */
@Component
class EscalationDecided {

    private static final String TABLE = "escalation";

    private final EscalationActions actions;

    EscalationDecided(EscalationActions actions) {
        this.actions = actions;
    }

    @EventListener
    void on(OutcomeDecided event) {
        var task = DelegateExecutionContext.getCurrentDelegationExecution();
        if (event.table().equals(TABLE) && task != null) {
            actions.plan(
                    event.ticket(), SlaVariables.step(task), event.outcome().answers());
        }
    }
}
