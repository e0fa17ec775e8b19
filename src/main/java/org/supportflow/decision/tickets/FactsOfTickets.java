package org.supportflow.decision.tickets;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supportflow.decision.FactSource;
import org.supportflow.ticket.TicketFacts;
import org.supportflow.ticket.TicketReference;

@Component
class FactsOfTickets implements FactSource {

    private final TicketFacts facts;

    FactsOfTickets(TicketFacts facts) {
        this.facts = facts;
    }

    @Override
    public Set<String> facts() {
        return TicketFacts.NAMES;
    }

    @Override
    public Map<String, @Nullable Object> of(TicketReference ticket) {
        return facts.of(ticket);
    }
}
