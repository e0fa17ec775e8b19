package org.supportflow.customer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All contacts. */
public interface Customers extends Repository<Contact, UUID> {

    Contact save(Contact contact);

    Optional<Contact> findById(UUID id);

    @Query("select c from Contact c left join fetch c.organization where lower(c.email) = lower(:email)")
    Optional<Contact> findByAddress(String email);

    @Query("select c from Contact c where c.organization.id = :organization order by c.name")
    List<Contact> findByOrganization(UUID organization);
}
