package org.supportflow.ticket;

import java.time.Instant;

/** The customer, or an agent for them, took it back. */
public record TicketWithdrawn(TicketReference ticket, Instant at, String actor) {}
