package org.supportflow.ticket;

import java.time.Instant;

/** The waiting is over; {@code at} is when it ended, which may be before we learned of it. */
public record TicketResumed(TicketReference ticket, Instant at, WaitingFor waitedFor, String cause) {}
