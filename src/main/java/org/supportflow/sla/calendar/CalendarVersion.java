package org.supportflow.sla.calendar;

import java.time.Instant;

/** What a calendar says from an instant on, with who said so and why. */
public record CalendarVersion(
        String calendar,
        int version,
        CalendarDefinition content,
        Instant effectiveFrom,
        String author,
        String comment,
        Instant createdAt) {}
