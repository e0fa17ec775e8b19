package org.supportflow.sla;

import org.jspecify.annotations.Nullable;

/** Which row of which version of a table set a clock, and with what inputs, as JSON. */
record Pinned(
        @Nullable String key,
        @Nullable Integer version,
        @Nullable String rule,
        @Nullable String inputs) {

    static final Pinned NOTHING = new Pinned(null, null, null, null);
}
