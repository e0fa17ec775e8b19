package org.supportflow.ticket.web;

import java.time.Instant;
import org.supportflow.ticket.Ticket;

/** What the caller of a ticket needs to go on. */
record TicketSummary(String reference, String status, String subject, Instant openedAt, Instant createdAt) {

    static TicketSummary of(Ticket ticket) {
        return new TicketSummary(
                ticket.reference().value(),
                ticket.status().code(),
                ticket.subject(),
                ticket.openedAt(),
                ticket.createdAt());
    }
}
