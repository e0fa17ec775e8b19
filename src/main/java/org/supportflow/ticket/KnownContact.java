package org.supportflow.ticket;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact that the customer directory found by address. */
public record KnownContact(
        UUID id,
        String name,
        String email,
        @Nullable UUID organizationId,
        @Nullable String organizationName,
        @Nullable String language) {}
