package org.supportflow.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supportflow.sla.ClockReport;

/**
 * All facts of one ticket, from every module that has some; clients see the first three parts as one. The answer that an agent
 * is asked to review is there as long as somebody has to.
 */
public record TicketView(
        @JsonUnwrapped Question question,
        @JsonUnwrapped Handled handled,
        @JsonUnwrapped Dates dates,
        List<Said> messages,
        List<ClockReport> clocks,
        List<OpenTask> tasks,
        @Nullable String suggestedAnswer) {

    /** What somebody asked. */
    public record Question(
            String reference,
            String subject,
            String channel,
            String language,
            TicketItem.Person contact,
            @Nullable String organization,
            @Nullable String product,
            @Nullable String version,
            String environment,
            @Nullable String statedSeverity) {}

    /** What was decided, and who has it. */
    public record Handled(
            String status,
            @Nullable String severity,
            @Nullable String priority,
            @Nullable String tier,
            @Nullable String entitlement,
            @Nullable String mode,
            @Nullable String type,
            @Nullable String component,
            @Nullable String team,
            @Nullable String assignee) {}

    /** When; the contract only if it ended while the ticket was there (rule R18). */
    public record Dates(
            @Nullable Instant nextDeadline,
            Instant openedAt,
            Instant createdAt,
            @Nullable Instant solvedAt,
            @Nullable Instant closedAt,
            @Nullable Instant contractEndedAt) {}

    /** A message or note; folded away is what it quotes and how it is signed. */
    public record Said(
            int number,
            String from,
            String author,
            @JsonProperty("public") boolean isPublic,
            String channel,
            String body,
            @Nullable String folded,
            List<File> files,
            Instant receivedAt) {}

    /** What came with a message; {@code type} is judged by content, {@code size} in bytes, {@code url} gives the file. */
    public record File(UUID id, String name, String type, int size, String url) {}

    /** A task that waits for one of us, and where it is worked on. */
    public record OpenTask(String id, String name, @Nullable String assignee, String url) {}
}
