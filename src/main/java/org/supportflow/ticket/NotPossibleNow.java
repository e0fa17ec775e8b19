package org.supportflow.ticket;

/** The ticket's status does not allow what somebody asks. */
public class NotPossibleNow extends RuntimeException {

    NotPossibleNow(Ticket ticket, String what) {
        super("Ticket %s is %s: you cannot %s now. Read the ticket again to see what is possible."
                .formatted(ticket.reference(), ticket.status().code(), what));
    }
}
