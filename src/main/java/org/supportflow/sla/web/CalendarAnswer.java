package org.supportflow.sla.web;

import java.time.Instant;
import org.supportflow.sla.calendar.CalendarDefinition;
import org.supportflow.sla.calendar.CalendarVersion;

/** One version of a calendar. */
record CalendarAnswer(
        String key,
        String name,
        int version,
        Instant effectiveFrom,
        String author,
        String comment,
        Instant savedAt,
        CalendarDefinition calendar) {

    static CalendarAnswer of(String name, CalendarVersion version) {
        return new CalendarAnswer(
                version.calendar(),
                name,
                version.version(),
                version.effectiveFrom(),
                version.author(),
                version.comment(),
                version.createdAt(),
                version.content());
    }
}
