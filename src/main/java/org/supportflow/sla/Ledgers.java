package org.supportflow.sla;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.supportflow.sla.calendar.CalendarVersions;
import org.supportflow.sla.ledger.ClockEvent;
import org.supportflow.sla.ledger.ClockState;
import org.supportflow.sla.ledger.ClockView;
import org.supportflow.sla.ledger.Ledger;
import org.supportflow.sla.ledger.Standing;
import org.supportflow.ticket.Deadlines;
import org.supportflow.ticket.Ticket;

/** Reads and writes the ledgers of tickets whose locks are held. */
@Component
class Ledgers {

    private final ClockEvents events;
    private final ClockRows rows;
    private final Standings standings;
    private final Deadlines deadlines;
    private final CalendarVersions calendars;
    private final CalendarChanges changes;
    private final ApplicationEventPublisher publisher;

    Ledgers(
            ClockEvents events,
            ClockRows rows,
            Standings standings,
            Deadlines deadlines,
            CalendarVersions calendars,
            CalendarChanges changes,
            ApplicationEventPublisher publisher) {
        this.events = events;
        this.rows = rows;
        this.standings = standings;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.changes = changes;
        this.publisher = publisher;
    }

    TicketClocks read(Ticket ticket) {
        return read(List.of(ticket.id())).get(0);
    }

    List<TicketClocks> read(Collection<UUID> tickets) {
        var known = standings.of(tickets);
        var written = events.of(tickets);
        return tickets.stream()
                .map(id -> clocks(id, known.getOrDefault(id, Standing.NEW), written.getOrDefault(id, List.of())))
                .toList();
    }

    private TicketClocks clocks(UUID ticket, Standing standing, List<ClockEvent> written) {
        var ledger = new Ledger(standing, written, calendars);
        var clocks = new TicketClocks(ticket, ledger);
        changes.follow(ledger);
        return clocks;
    }

    void write(Ticket ticket, TicketClocks clocks, Instant now) {
        if (clocks.isChanged()) {
            append(List.of(clocks));
            project(ticket, clocks, now);
        }
    }

    /** Writes the projection anew from the ledger. */
    void project(Ticket ticket, TicketClocks clocks, Instant now) {
        var views = clocks.ledger().current(now);
        project(Map.of(clocks.ticket(), views));
        ticket.nextDeadline(nearestDue(views).orElse(null));
    }

    /** Writes what was added to the ledgers, and all the projections; for tickets that are not loaded as entities. */
    void write(List<TicketClocks> tickets, Instant now) {
        append(tickets);
        var views = new HashMap<UUID, List<ClockView>>();
        var dues = new HashMap<UUID, Instant>();
        for (var clocks : tickets) {
            var current = clocks.ledger().current(now);
            views.put(clocks.ticket(), current);
            nearestDue(current).ifPresent(due -> dues.put(clocks.ticket(), due));
        }
        project(views);
        deadlines.write(views.keySet(), dues);
    }

    private void append(List<TicketClocks> tickets) {
        standings.write(tickets.stream()
                .filter(TicketClocks::isStandingChanged)
                .collect(Collectors.toMap(
                        TicketClocks::ticket, clocks -> clocks.ledger().standing())));
        events.append(tickets.stream()
                .collect(Collectors.toMap(
                        TicketClocks::ticket, clocks -> clocks.ledger().newEvents())));
    }

    private void project(Map<UUID, List<ClockView>> tickets) {
        rows.write(tickets);
        tickets.values().stream()
                .flatMap(List::stream)
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
