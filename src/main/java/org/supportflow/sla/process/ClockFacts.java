package org.supportflow.sla.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.context.DelegateExecutionContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supportflow.decision.FactSource;
import org.supportflow.sla.FollowUps;
import org.supportflow.ticket.TicketReference;

/** How long a ticket has waited, and which step of which clock its process is told of just now. */
@Component
class ClockFacts implements FactSource {

    private static final String BUSINESS_DAYS_WAITED = "businessDaysWaited";

    private final FollowUps followUps;

    ClockFacts(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public Set<String> facts() {
        return Set.of(BUSINESS_DAYS_WAITED, SlaVariables.CLOCK.name(), SlaVariables.STEP.name());
    }

    @Override
    public Map<String, @Nullable Object> of(TicketReference ticket) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put(BUSINESS_DAYS_WAITED, followUps.businessDaysWaited(ticket));
        var task = DelegateExecutionContext.getCurrentDelegationExecution();
        if (task != null) {
            SlaVariables.CLOCK.optionalIn(task).ifPresent(clock -> facts.put(SlaVariables.CLOCK.name(), clock));
            SlaVariables.STEP.optionalIn(task).ifPresent(step -> facts.put(SlaVariables.STEP.name(), step.intValue()));
        }
        return facts;
    }
}
