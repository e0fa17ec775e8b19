package org.supportflow.ticket;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All tickets. */
public interface Tickets extends Repository<Ticket, UUID> {

    Ticket save(Ticket ticket);

    Optional<Ticket> findById(UUID id);

    @Query("select t from Ticket t where t.reference = :reference")
    Optional<Ticket> findByReference(String reference);

    default Optional<Ticket> find(TicketReference reference) {
        return findByReference(reference.value());
    }

    default Ticket get(TicketReference reference) {
        return find(reference).orElseThrow(() -> new UnknownTicket(reference.value()));
    }

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Ticket t where t.reference = :reference")
    Optional<Ticket> findLocked(String reference);

    /**
     * The ticket, locked until the transaction ends. Whoever changes a ticket or touches its process takes this lock
     * before anything else: it is what keeps replies, answers and steps in one order.
     */
    default Ticket lock(TicketReference reference) {
        return findLocked(reference.value()).orElseThrow(() -> new UnknownTicket(reference.value()));
    }
}
