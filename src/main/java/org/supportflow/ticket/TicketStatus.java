package org.supportflow.ticket;

import java.util.Locale;

/** Where a ticket stands, as customers and clients read it. */
public enum TicketStatus {
    NEW,
    OPEN,
    WAITING_CUSTOMER,
    WAITING_UPSTREAM,
    SOLVED,
    CLOSED,
    WITHDRAWN,
    MERGED;

    /** The value in REST and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Nothing happens to the ticket any more; a later reply makes a follow-up ticket. */
    public boolean isFinal() {
        return this == CLOSED || this == WITHDRAWN || this == MERGED;
    }
}
