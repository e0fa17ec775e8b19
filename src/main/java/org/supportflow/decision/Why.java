package org.supportflow.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answer to "why?" for one decision: what was asked, which rows spoke, and what the rows beside them say. */
public record Why(
        UUID trace,
        Instant at,
        String table,
        String title,
        int version,
        Map<String, @Nullable Object> inputs,
        List<RowInWords> rows,
        Optional<RowInWords> above,
        Optional<RowInWords> below,
        Optional<Publication> published) {}
