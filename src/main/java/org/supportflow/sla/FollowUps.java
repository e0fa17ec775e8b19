package org.supportflow.sla;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.supportflow.decision.Decisions;
import org.supportflow.sla.calendar.CalendarVersions;
import org.supportflow.sla.worktime.NoWorkingTimeException;
import org.supportflow.sla.worktime.Target;
import org.supportflow.sla.worktime.WorkingTime;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;

/** Counts business days of waiting, by the calendar of the desk: nobody is reminded for a weekend. */
@Component
public class FollowUps {

    private static final String TABLE = "follow-up";

    private final Tickets tickets;
    private final Decisions decisions;
    private final CalendarVersions calendars;
    private final Clock clock;

    FollowUps(Tickets tickets, Decisions decisions, CalendarVersions calendars, Clock clock) {
        this.tickets = tickets;
        this.decisions = decisions;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Whole business days since the ticket began to wait; none when it does not. */
    public int businessDaysWaited(TicketReference ticket) {
        return tickets.get(ticket)
                .progress()
                .waitingSince()
                .map(since -> calendar().businessDays(since, clock.instant()))
                .orElse(0);
    }

    /** When to ask the table again, as its last answer said; none when it named no time. */
    public Optional<Instant> next(TicketReference ticket) {
        return decisions
                .latest(ticket, TABLE)
                .flatMap(outcome -> outcome.optionalText("next"))
                .map(Target::parse)
                .map(this::due);
    }

    private Instant due(Target target) {
        return calendar()
                .due(clock.instant(), target)
                .orElseThrow(() -> new NoWorkingTimeException("The calendar '%s' has no working time left for %s. "
                                .formatted(CalendarVersions.BUSINESS, target)
                        + "Add hours to it."));
    }

    private WorkingTime calendar() {
        return calendars.now(CalendarVersions.BUSINESS);
    }
}
