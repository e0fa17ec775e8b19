package org.supportflow.ticket;

import java.time.Instant;

/** A ticket came in and is saved; {@code at} is when the customer wrote it. */
public record TicketSubmitted(TicketReference ticket, Instant at) {}
