package org.supportflow.sla.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The events of one ticket's clocks: those read, and those added since. */
final class Journal {

    private final Calendars calendars;
    private final List<ClockEvent> events;
    private final int known;

    Journal(List<ClockEvent> events, Calendars calendars) {
        this.events = new ArrayList<>(events);
        this.known = events.size();
        this.calendars = calendars;
    }

    Calendars calendars() {
        return calendars;
    }

    List<ClockEvent> all() {
        return List.copyOf(events);
    }

    List<ClockEvent> added() {
        return List.copyOf(events.subList(known, events.size()));
    }

    List<ClockView> views(Instant asOf) {
        return Projection.project(events, calendars, asOf);
    }

    Optional<Instant> lastEvent() {
        return events.stream().map(event -> event.stamp().at()).max(Instant::compareTo);
    }

    /** The newest cycle of each kind, with all that is known. */
    Map<ClockKind, ClockView> latest() {
        var latest = new EnumMap<ClockKind, ClockView>(ClockKind.class);
        lastEvent()
                .ifPresent(last ->
                        views(last).forEach(view -> latest.put(view.clock().kind(), view)));
        return latest;
    }

    List<ClockView> open() {
        return latest().values().stream().filter(ClockView::isOpen).toList();
    }

    boolean isOpen(ClockKind kind) {
        return open().stream().anyMatch(view -> view.clock().kind() == kind);
    }

    ClockId start(ClockKind kind, Terms terms, Stamp stamp) {
        var last = latest().get(kind);
        var id = new ClockId(kind, last == null ? 1 : last.clock().cycle() + 1);
        append(id, EventType.START, stamp, Change.to(terms));
        return id;
    }

    void append(ClockId clock, EventType type, Stamp stamp, Change change) {
        events.add(new ClockEvent(clock, type, stamp, change));
    }

    /** Rule R16: of the steps that passed unseen only the highest. */
    Optional<ClockEvent> reachStep(ClockId clock, Instant now) {
        var highest = MissedSteps.highest(events, calendars, clock, now);
        highest.ifPresent(events::add);
        return highest;
    }
}
