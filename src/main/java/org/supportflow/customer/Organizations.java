package org.supportflow.customer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All organizations. */
public interface Organizations extends Repository<Organization, UUID> {

    Organization save(Organization organization);

    Optional<Organization> findById(UUID id);

    Optional<Organization> findByReference(String reference);

    List<Organization> findAll();
}
