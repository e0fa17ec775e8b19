package org.supportflow.sla.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supportflow.sla.calendar.CalendarDefinition;

/** What happens to an imagined ticket with these targets. */
record TimelineRequest(
        @NotNull CalendarDefinition calendar,
        @NotNull Map<String, @Nullable String> targets,
        @NotEmpty List<@NotNull @Valid Happening> events,
        @Nullable Boolean submittedByAgent,
        @Nullable OffsetDateTime at) {

    /** One thing that happens; {@code targets} only where they change. */
    record Happening(
            @NotNull OffsetDateTime at,
            @NotNull Kind event,
            @Nullable Map<String, @Nullable String> targets) {}

    /** What can happen, as clients write it. */
    enum Kind {
        submitted,
        publicReply,
        customerMessage,
        waitingForCustomer,
        waitingForUpstream,
        workResumed,
        retargeted,
        solved,
        reopened
    }
}
