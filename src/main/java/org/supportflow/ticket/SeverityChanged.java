package org.supportflow.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The severity is another one now. */
public record SeverityChanged(
        TicketReference ticket, Instant at, @Nullable Severity from, Severity to, String actor, String reason) {}
