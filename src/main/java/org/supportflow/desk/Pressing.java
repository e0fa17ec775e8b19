package org.supportflow.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A ticket on which something is late or soon will be. */
public record Pressing(
        String reference,
        String subject,
        @Nullable String priority,
        @Nullable String team,
        @Nullable String assignee,
        Instant due) {}
