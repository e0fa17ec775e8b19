package org.supportflow.customer;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All contacts. */
public interface Customers extends Repository<Contact, UUID> {

    Contact save(Contact contact);

    Optional<Contact> findById(UUID id);

    @Query("select c from Contact c left join fetch c.organization where lower(c.email) = lower(:email)")
    Optional<Contact> findByAddress(String email);

    /** To change it: whoever else wants to waits until this is done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Contact c where c.id = :id and c.organization.id = :organization")
    Optional<Contact> lock(UUID id, UUID organization);

    @Query("select c from Contact c where c.id = :id and c.organization.id = :organization")
    Optional<Contact> find(UUID id, UUID organization);

    void flush();

    @Query("select c from Contact c where c.organization.id = :organization order by lower(c.name), c.email")
    List<Contact> findByOrganization(UUID organization);
}
