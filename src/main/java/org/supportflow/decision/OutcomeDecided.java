package org.supportflow.decision;

import java.time.Instant;
import org.supportflow.ticket.TicketReference;

/** A table decided about a ticket; features apply it in the same transaction. */
public record OutcomeDecided(TicketReference ticket, String table, Outcome outcome, Instant at) {}
