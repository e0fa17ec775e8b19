package org.supportflow.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All facts of one ticket, from every module that has some. */
public record TicketView(
        String reference,
        String subject,
        String status,
        String channel,
        String language,
        @Nullable String statedSeverity,
        @Nullable String severity,
        @Nullable String priority,
        @Nullable String tier,
        @Nullable String entitlement,
        @Nullable String mode,
        @Nullable String type,
        @Nullable String product,
        @Nullable String component,
        String environment,
        @Nullable String team,
        @Nullable String assignee,
        @Nullable String organization,
        TicketItem.Person contact,
        @Nullable Instant nextDeadline,
        Instant openedAt,
        Instant createdAt,
        @Nullable Instant solvedAt,
        @Nullable Instant closedAt,
        List<Said> messages,
        List<OpenTask> tasks) {

    /** A message or note. */
    public record Said(int number, String from, String author, boolean isPublic, String body, Instant receivedAt) {}

    /** A task that waits for one of us, and where it is worked on. */
    public record OpenTask(String id, String name, @Nullable String assignee, String url) {}
}
