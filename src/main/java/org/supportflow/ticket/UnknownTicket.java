package org.supportflow.ticket;

/** There is no such ticket, or none that the asker may know of. */
public class UnknownTicket extends RuntimeException {

    public UnknownTicket(String reference) {
        super("There is no ticket %s. Check the reference.".formatted(reference));
    }
}
