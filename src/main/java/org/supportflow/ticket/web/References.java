package org.supportflow.ticket.web;

import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.UnknownTicket;

/** Reads references in addresses; what is no reference is answered like an unknown one. */
final class References {

    private References() {}

    static TicketReference of(String text) {
        return TicketReference.parse(text).orElseThrow(() -> new UnknownTicket(text));
    }
}
