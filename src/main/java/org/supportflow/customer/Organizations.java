package org.supportflow.customer;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All organizations. */
public interface Organizations extends Repository<Organization, UUID> {

    Organization save(Organization organization);

    Optional<Organization> findById(UUID id);

    Optional<Organization> findByReference(String reference);

    /** To change it: whoever else wants to waits until this is done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Organization o where o.reference = :reference")
    Optional<Organization> lock(String reference);

    List<Organization> findAll();

    void flush();
}
