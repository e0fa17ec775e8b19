package org.supportflow.customer.web;

import java.time.Instant;
import org.supportflow.customer.Organization;

/** An organization as clients read it. */
record OrganizationView(
        String reference, String name, int size, String region, String zone, Instant createdAt, long version) {

    static OrganizationView of(Organization known) {
        return new OrganizationView(
                known.reference(),
                known.name(),
                known.size(),
                known.region(),
                known.zone().getId(),
                known.createdAt(),
                known.version());
    }
}
