package org.supportflow.ticket;

import java.time.Instant;

/** We think it is solved; the customer may still say no. */
public record TicketSolved(TicketReference ticket, Instant at, String actor) {}
