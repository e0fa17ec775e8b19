package org.supportflow.desk.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.supportflow.desk.Pressing;

/** A pressing ticket as a line that people read: when it is due in their zone, and how much time that leaves. */
record PressingLine(Pressing ticket, ZonedDateTime due, boolean late, long days, String hours) {

    static PressingLine of(Pressing ticket, Instant now, ZoneId zone) {
        var left = Duration.between(now, ticket.due());
        var span = left.abs();
        return new PressingLine(
                ticket,
                ticket.due().atZone(zone),
                left.isNegative(),
                span.toDays(),
                "%d:%02d".formatted(span.toHoursPart(), span.toMinutesPart()));
    }
}
