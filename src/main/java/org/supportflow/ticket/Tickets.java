package org.supportflow.ticket;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All tickets. */
public interface Tickets extends Repository<Ticket, UUID>, TicketsByReference {

    Ticket save(Ticket ticket);

    Optional<Ticket> findById(UUID id);

    default Ticket get(TicketReference reference) {
        return find(reference).orElseThrow(() -> new UnknownTicket(reference.value()));
    }

    /**
     * The ticket, locked until the transaction ends. Whoever changes a ticket or touches its process takes this lock
     * before anything else: it is what keeps replies, answers and steps in one order.
     */
    default Ticket lock(TicketReference reference) {
        return findLocked(reference).orElseThrow(() -> new UnknownTicket(reference.value()));
    }
}
