package org.supportflow.ticket;

import java.time.Instant;

/** A machine answered with message {@code number}; it stops no clock. */
public record AutomaticAnswerSent(TicketReference ticket, Instant at, int number) {}
