package org.supportflow.ticket;

import java.time.Instant;

/** It is over for good. */
public record TicketClosed(TicketReference ticket, Instant at, String reason) {}
