package org.supportflow.sla.ledger;

import org.jspecify.annotations.Nullable;

/** The row of a version of a table that set a promise, and with what inputs, as JSON; all empty where no table did. */
public record Pinned(
        @Nullable String key,
        @Nullable Integer version,
        @Nullable String rule,
        @Nullable String inputs) {

    public static final Pinned NOTHING = new Pinned(null, null, null, null);
}
