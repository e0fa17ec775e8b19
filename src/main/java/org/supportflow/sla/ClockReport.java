package org.supportflow.sla;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One clock of a ticket for people: where it stands, the row that set it, and everything that happened to it. */
public record ClockReport(
        String kind,
        int cycle,
        String state,
        String target,
        String calendar,
        int calendarVersion,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant originalDueAt,
        @Nullable Instant stoppedAt,
        long elapsedSeconds,
        long remainingSeconds,
        boolean breached,
        @Nullable Instant breachedAt,
        @Nullable String breachCause,
        int reachedStep,
        int nextStep,
        @Nullable Instant nextStepAt,
        SetBy setBy,
        List<Entry> events) {

    /** The row of the table that set the clock; all empty while it is only assumed. */
    public record SetBy(
            @Nullable String table,
            @Nullable Integer version,
            @Nullable String row,
            @JsonRawValue @Nullable String inputs) {}

    /** One entry of the ledger. */
    public record Entry(
            String type,
            Instant at,
            Instant recordedAt,
            String cause,
            String actor,
            @Nullable String reason,
            @Nullable String target,
            @Nullable String rule,
            @Nullable Instant due,
            @Nullable String consent,
            @Nullable Integer step) {}
}
