package org.supportflow.ticket;

import java.time.Instant;

/** It was not solved after all. */
public record TicketReopened(TicketReference ticket, Instant at, String actor) {}
