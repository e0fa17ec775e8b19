package org.supportflow.routing;

import java.util.Optional;
import org.supportflow.ticket.Ticket;

/** What a ticket needs of an agent, as table routing decided; {@code without} is who shall not have it again. */
record Demand(Ticket ticket, String team, Optional<String> skill, Strategy strategy, Optional<String> without) {

    String language() {
        return ticket.language();
    }
}
