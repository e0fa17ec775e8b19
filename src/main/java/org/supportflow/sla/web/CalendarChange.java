package org.supportflow.sla.web;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.supportflow.sla.calendar.CalendarDefinition;
import org.supportflow.sla.calendar.CalendarDraft;

/** Another version of a calendar: at once without {@code effectiveFrom}, over whatever there is without {@code basedOn}. */
record CalendarChange(
        @Nullable String name,
        @NotNull CalendarDefinition calendar,
        @Nullable OffsetDateTime effectiveFrom,
        @NotNull String comment,
        @Nullable Integer basedOn) {

    CalendarDraft draft(String key, String knownName) {
        return new CalendarDraft(
                key,
                name == null ? knownName : name,
                calendar,
                effectiveFrom == null ? null : effectiveFrom.toInstant(),
                comment,
                basedOn);
    }
}
