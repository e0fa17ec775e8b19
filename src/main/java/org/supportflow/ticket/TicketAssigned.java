package org.supportflow.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A team or an agent owns the ticket now; {@code by} is who gave it to them, or the agent who took it. */
public record TicketAssigned(
        TicketReference ticket,
        Instant at,
        @Nullable String team,
        @Nullable String agent,
        String by) {}
