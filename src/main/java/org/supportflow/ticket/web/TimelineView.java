package org.supportflow.ticket.web;

import java.time.Instant;
import java.util.Map;
import org.supportflow.ticket.TimelineEntry;

/** Something that happened, for clients. */
record TimelineView(Instant at, String kind, String actor, Map<String, String> details) {

    static TimelineView of(TimelineEntry entry) {
        return new TimelineView(entry.at(), entry.kind(), entry.actor(), entry.details());
    }
}
