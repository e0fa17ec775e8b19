package org.supportflow.ticket;

import java.time.Instant;

/** A customer wrote message {@code number}; {@code at} is when it was received, not when we read it. */
public record CustomerWrote(TicketReference ticket, Instant at, int number, boolean onlyThanks) {}
