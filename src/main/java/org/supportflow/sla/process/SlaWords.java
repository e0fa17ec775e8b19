package org.supportflow.sla.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.supportflow.engine.check.DiagramWords;

/** The words about clocks that diagrams may use; checked whenever one is published. */
@Component
class SlaWords implements DiagramWords {

    @Override
    public Map<String, WorkedOff> workedOff() {
        return Map.of(
                "takeEscalationAction",
                new WorkedOff(SlaVariables.ESCALATION.name(), TakeEscalationAction.NONE.action()));
    }
}
