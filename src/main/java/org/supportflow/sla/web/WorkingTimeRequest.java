package org.supportflow.sla.web;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.supportflow.sla.calendar.CalendarDefinition;

/** A sum or a difference in a calendar. */
record WorkingTimeRequest(
        @NotNull CalendarDefinition calendar,
        @NotNull Operation operation,
        @NotNull OffsetDateTime start,
        @Nullable Long seconds,
        @Nullable OffsetDateTime end) {

    /** What to compute. */
    enum Operation {
        add,
        between
    }
}
