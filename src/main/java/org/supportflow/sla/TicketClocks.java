package org.supportflow.sla;

import java.util.UUID;
import org.supportflow.sla.ledger.Ledger;
import org.supportflow.sla.ledger.Standing;

/** The ledger of one ticket as read, with the decision its clocks are pinned to. */
final class TicketClocks {

    private final UUID ticket;
    private final Ledger ledger;
    private final Standing readStanding;
    private Pinned pinned;

    TicketClocks(UUID ticket, Ledger ledger, Pinned pinned) {
        this.ticket = ticket;
        this.ledger = ledger;
        this.readStanding = ledger.standing();
        this.pinned = pinned;
    }

    UUID ticket() {
        return ticket;
    }

    Ledger ledger() {
        return ledger;
    }

    Pinned pinned() {
        return pinned;
    }

    void pin(Pinned decision) {
        pinned = decision;
    }

    boolean isChanged() {
        return !ledger.newEvents().isEmpty() || !ledger.standing().equals(readStanding);
    }
}
