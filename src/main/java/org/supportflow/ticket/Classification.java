package org.supportflow.ticket;

import org.jspecify.annotations.Nullable;

/** What table or agent say a ticket is; {@code confidence} from 0 to 1, an agent's word is 1. */
public record Classification(
        @Nullable String product,
        String type,
        @Nullable String component,
        @Nullable String skill,
        double confidence) {}
