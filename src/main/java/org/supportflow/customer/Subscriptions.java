package org.supportflow.customer;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All subscriptions. */
public interface Subscriptions extends Repository<Subscription, UUID> {

    Subscription save(Subscription subscription);

    @Query("select s from Subscription s join fetch s.organization where s.organization.id = :organization")
    List<Subscription> findByOrganization(UUID organization);
}
