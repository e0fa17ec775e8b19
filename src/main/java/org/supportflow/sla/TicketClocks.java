package org.supportflow.sla;

import java.util.UUID;
import org.supportflow.sla.ledger.Ledger;
import org.supportflow.sla.ledger.Standing;

/** The ledger of one ticket, and whether something was added to it since it was read. */
final class TicketClocks {

    private final UUID ticket;
    private final Ledger ledger;
    private final Standing readStanding;

    TicketClocks(UUID ticket, Ledger ledger) {
        this.ticket = ticket;
        this.ledger = ledger;
        this.readStanding = ledger.standing();
    }

    UUID ticket() {
        return ticket;
    }

    Ledger ledger() {
        return ledger;
    }

    boolean isChanged() {
        return !ledger.newEvents().isEmpty() || isStandingChanged();
    }

    boolean isStandingChanged() {
        return !ledger.standing().equals(readStanding);
    }
}
