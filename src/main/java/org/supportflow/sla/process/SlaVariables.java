package org.supportflow.sla.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.supportflow.engine.ProcessVariable;
import org.supportflow.sla.ReachedStep;

/** What the diagrams ask about clocks, by the names they use. */
final class SlaVariables {

    static final ProcessVariable<String> CLOCK = new ProcessVariable<>("clock", String.class);
    static final ProcessVariable<Number> CYCLE = new ProcessVariable<>("cycle", Number.class);
    static final ProcessVariable<Number> STEP = new ProcessVariable<>("step", Number.class);
    static final ProcessVariable<Number> ROUND = new ProcessVariable<>("round", Number.class);
    static final ProcessVariable<String> ESCALATION = new ProcessVariable<>("escalation", String.class);
    static final ProcessVariable<String> RECIPIENT = new ProcessVariable<>("recipient", String.class);
    static final ProcessVariable<Date> FOLLOW_UP_AT = new ProcessVariable<>("followUpAt", Date.class);

    private SlaVariables() {}

    static ReachedStep step(VariableScope scope) {
        return new ReachedStep(
                CLOCK.in(scope),
                CYCLE.in(scope).intValue(),
                STEP.in(scope).intValue(),
                // one that was told before there were rounds
                ROUND.optionalIn(scope).map(Number::intValue).orElse(0));
    }
}
