package org.supportflow.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key as administrators see it: everything but the key. */
public record KnownApiKey(
        UUID id,
        String name,
        List<String> scopes,
        String createdBy,
        Instant createdAt,
        @Nullable Instant revokedAt) {}
