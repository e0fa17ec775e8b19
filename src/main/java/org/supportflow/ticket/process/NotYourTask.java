package org.supportflow.ticket.process;

import org.supportflow.ticket.TicketReference;

/** Somebody answers with an outcome although the task waits for others. */
public class NotYourTask extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotYourTask(TicketReference ticket, String caller) {
        super("The answering task of " + ticket + " waits for a team to which '" + caller + "' does not belong."
                + " Let one of its members complete it, or write without 'outcome': the task then stays open.");
    }
}
