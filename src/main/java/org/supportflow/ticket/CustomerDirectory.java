package org.supportflow.ticket;

import java.util.Optional;

/** Who writes from an address; what the ticket module needs to know of customers. */
public interface CustomerDirectory {

    /** The contact of an address, which is compared without regard to case. */
    Optional<KnownContact> find(String email);
}
