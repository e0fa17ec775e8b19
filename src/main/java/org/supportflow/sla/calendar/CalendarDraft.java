package org.supportflow.sla.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a calendar to be.
 *
 * @param effectiveFrom when it begins to count; null for at once
 * @param basedOn the version that was changed, so that nobody saves over what somebody else saved meanwhile; null to not
 *     ask, 0 for a new calendar
 */
public record CalendarDraft(
        String key,
        String name,
        CalendarDefinition content,
        @Nullable Instant effectiveFrom,
        String comment,
        @Nullable Integer basedOn) {}
