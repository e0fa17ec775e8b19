package org.supportflow.ticket;

import java.util.Optional;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds tickets as people name them; what a transaction has found or locked once it does not ask for again. */
interface TicketsByReference {

    @Transactional(readOnly = true)
    Optional<Ticket> find(TicketReference reference);

    /** Locked, and as it stands now: what was read before the lock is read again. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Ticket> findLocked(TicketReference reference);
}
