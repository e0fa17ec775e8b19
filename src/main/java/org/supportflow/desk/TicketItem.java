package org.supportflow.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a list of tickets. */
public record TicketItem(
        String reference,
        String subject,
        String status,
        @Nullable String priority,
        @Nullable String severity,
        @Nullable String tier,
        @Nullable String team,
        @Nullable String assignee,
        Person contact,
        @Nullable String organization,
        @Nullable Instant nextDeadline) {

    /** Who asks. */
    public record Person(@Nullable String name, String email) {}
}
