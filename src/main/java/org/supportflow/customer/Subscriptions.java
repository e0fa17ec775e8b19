package org.supportflow.customer;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All subscriptions. */
public interface Subscriptions extends Repository<Subscription, UUID> {

    Subscription save(Subscription subscription);

    @Query("select s from Subscription s join fetch s.organization where s.organization.id = :organization")
    List<Subscription> findByOrganization(UUID organization);

    /** To change it: whoever else wants to waits until this is done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Subscription s where s.id = :id and s.organization.id = :organization")
    Optional<Subscription> lock(UUID id, UUID organization);

    @Query("select s from Subscription s where s.id = :id and s.organization.id = :organization")
    Optional<Subscription> find(UUID id, UUID organization);

    void flush();
}
