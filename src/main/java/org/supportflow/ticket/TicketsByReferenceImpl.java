package org.supportflow.ticket;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hibernate.LockMode;
import org.hibernate.Session;

/** Named by Spring Data's rule: the part of {@link Tickets} that it cannot write itself. */
class TicketsByReferenceImpl implements TicketsByReference {

    /** A row that this transaction wrote is as good as locked. */
    private static final Set<LockMode> HELD = EnumSet.of(LockMode.PESSIMISTIC_WRITE, LockMode.WRITE);

    private final EntityManager entities;

    TicketsByReferenceImpl(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Ticket> find(TicketReference reference) {
        return session()
                .bySimpleNaturalId(Ticket.class)
                // A reference never changes: no need to look through changed tickets for another one.
                .setSynchronizationEnabled(false)
                .loadOptional(reference.value());
    }

    @Override
    public Optional<Ticket> findLocked(TicketReference reference) {
        var found = find(reference);
        found.filter(ticket -> !HELD.contains(session().getCurrentLockMode(ticket)))
                .ifPresent(ticket -> entities.refresh(ticket, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
