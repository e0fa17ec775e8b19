package org.supportflow.customer;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.Ticket;

/** Rule R18: a ticket is judged by the day it was opened; that its contract ended since is said, and cancels nothing. */
@Component
public class Contracts {

    private final Entitlements entitlements;
    private final Clock clock;

    Contracts(Entitlements entitlements, Clock clock) {
        this.entitlements = entitlements;
        this.clock = clock;
    }

    /** When the subscription that entitles this ticket ended; nothing while it lasts, or if none does. */
    public Optional<Instant> endedSince(Ticket ticket) {
        return entitlements
                .of(ticket)
                .map(Subscription::endsAt)
                .filter(end -> end.isAfter(ticket.openedAt()) && !end.isAfter(clock.instant()));
    }
}
