package org.supportflow.decision.tickets;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supportflow.decision.FactSource;
import org.supportflow.ticket.SignalFacts;
import org.supportflow.ticket.TicketReference;

@Component
class FactsOfSignals implements FactSource {

    private final SignalFacts facts;

    FactsOfSignals(SignalFacts facts) {
        this.facts = facts;
    }

    @Override
    public Set<String> facts() {
        return SignalFacts.NAMES;
    }

    @Override
    public Map<String, @Nullable Object> of(TicketReference ticket) {
        return facts.of(ticket);
    }
}
