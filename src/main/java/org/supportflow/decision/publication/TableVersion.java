package org.supportflow.decision.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a table, with who put it live and why.
 *
 * @param source {@code release}, {@code manager}, or what a modeler calls itself
 */
public record TableVersion(
        String key,
        String name,
        int version,
        String source,
        String author,
        @Nullable String approvedBy,
        String comment,
        Instant publishedAt) {}
