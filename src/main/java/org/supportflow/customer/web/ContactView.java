package org.supportflow.customer.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supportflow.customer.Contact;

/** A contact as clients read it. */
record ContactView(
        UUID id,
        String name,
        String email,
        @Nullable String language,
        @Nullable String zone,
        boolean contributor,
        String organization,
        boolean left,
        @Nullable Instant leftAt,
        long version) {

    static ContactView of(Contact known, String organization) {
        return new ContactView(
                known.id(),
                known.name(),
                known.email(),
                known.language().orElse(null),
                known.zone().map(Object::toString).orElse(null),
                known.contributor(),
                organization,
                known.hasLeft(),
                known.leftAt().orElse(null),
                known.version());
    }
}
