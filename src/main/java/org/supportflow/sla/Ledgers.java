package org.supportflow.sla;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.supportflow.sla.calendar.CalendarVersions;
import org.supportflow.sla.ledger.ClockState;
import org.supportflow.sla.ledger.ClockView;
import org.supportflow.sla.ledger.Ledger;
import org.supportflow.sla.ledger.Standing;
import org.supportflow.ticket.Ticket;

/** Reads and writes the ledger of a ticket whose lock is held. */
@Component
class Ledgers {

    private final ClockEvents events;
    private final ClockRows rows;
    private final Standings standings;
    private final CalendarVersions calendars;
    private final CalendarChanges changes;
    private final ApplicationEventPublisher publisher;

    Ledgers(
            ClockEvents events,
            ClockRows rows,
            Standings standings,
            CalendarVersions calendars,
            CalendarChanges changes,
            ApplicationEventPublisher publisher) {
        this.events = events;
        this.rows = rows;
        this.standings = standings;
        this.calendars = calendars;
        this.changes = changes;
        this.publisher = publisher;
    }

    TicketClocks read(Ticket ticket) {
        var standing = standings.find(ticket.id()).orElse(Standing.NEW);
        var ledger = new Ledger(standing, events.of(ticket.id()), calendars);
        var clocks = new TicketClocks(ticket.id(), ledger);
        changes.follow(ledger);
        return clocks;
    }

    void write(Ticket ticket, TicketClocks clocks, Instant now) {
        if (!clocks.isChanged()) {
            return;
        }
        standings.write(ticket.id(), clocks.ledger().standing());
        events.append(ticket.id(), clocks.ledger().newEvents());
        project(ticket, clocks, now);
    }

    /** Writes the projection anew from the ledger. */
    void project(Ticket ticket, TicketClocks clocks, Instant now) {
        var views = clocks.ledger().current(now);
        rows.write(ticket.id(), views);
        ticket.nextDeadline(nearestDue(views).orElse(null));
        views.stream()
                .map(ClockView::nextStepAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .ifPresent(next -> publisher.publishEvent(new StepAhead(next)));
    }

    static Optional<Instant> nearestDue(List<ClockView> views) {
        return views.stream()
                .filter(view -> view.state() == ClockState.RUNNING)
                .map(ClockView::dueAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** A clock has its next step at this instant; the watch may have to wake earlier than it meant to. */
    record StepAhead(Instant at) {}
}
