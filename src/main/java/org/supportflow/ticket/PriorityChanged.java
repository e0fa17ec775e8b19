package org.supportflow.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The priority is another one now. */
public record PriorityChanged(
        TicketReference ticket, Instant at, @Nullable Priority from, Priority to, String cause) {}
