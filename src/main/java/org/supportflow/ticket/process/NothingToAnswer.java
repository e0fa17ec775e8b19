package org.supportflow.ticket.process;

import org.supportflow.ticket.TicketReference;

/** The ticket has no open task that an answer could complete. */
public class NothingToAnswer extends RuntimeException {

    NothingToAnswer(TicketReference ticket) {
        super(("Ticket %s has no answer to complete now: somebody may have answered it, or it waits. "
                        + "Read the ticket again; to write without an outcome, leave 'outcome' out.")
                .formatted(ticket));
    }
}
