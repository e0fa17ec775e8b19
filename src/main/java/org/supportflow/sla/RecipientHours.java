package org.supportflow.sla;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.supportflow.sla.calendar.CalendarVersions;
import org.supportflow.ticket.Ticket;

/**
 * When whom an escalation is for is at work: a team by the calendar that has its name, and its owners and leads with
 * it; managers and whoever has no such calendar by the desk's.
 */
@Component
class RecipientHours {

    private static final String MANAGER = "manager";

    private final CalendarVersions calendars;

    RecipientHours(CalendarVersions calendars) {
        this.calendars = calendars;
    }

    /** The instant itself if they work then or never do, else when they begin. */
    Instant opening(Ticket ticket, String recipient, Instant from) {
        var calendar = ticket.handling()
                .team()
                .filter(team -> !recipient.equals(MANAGER))
                .filter(calendars::isKnown)
                .orElse(CalendarVersions.BUSINESS);
        return calendars.now(calendar).opening(from).orElse(from);
    }
}
