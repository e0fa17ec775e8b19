package org.supportflow.sla.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The clocks of one ticket: turns what happens to it into events, by the rules, and keeps those that are new. */
public final class Ledger {

    private final Calendars calendars;
    private final List<ClockEvent> events;
    private final int known;
    private Standing standing;

    public Ledger(Standing standing, List<ClockEvent> events, Calendars calendars) {
        this.standing = standing;
        this.events = new ArrayList<>(events);
        this.known = events.size();
        this.calendars = calendars;
    }

    public Standing standing() {
        return standing;
    }

    public List<ClockEvent> events() {
        return List.copyOf(events);
    }

    public List<ClockEvent> newEvents() {
        return List.copyOf(events.subList(known, events.size()));
    }

    public List<ClockView> views(Instant asOf) {
        return Projection.project(events, calendars, asOf);
    }

    /** As of now, or of what was already recorded if this node's clock is behind. */
    public List<ClockView> current(Instant now) {
        return views(lastEvent().filter(now::isBefore).orElse(now));
    }

    private Optional<Instant> lastEvent() {
        return events.stream().map(event -> event.stamp().at()).max(Instant::compareTo);
    }

    /** Whoever was on the phone with us when an agent submitted the ticket has had a first response. */
    public void submitted(Stamp stamp, boolean byAgent) {
        standing = standing.submitted(stamp.at(), byAgent);
    }

    /** Rule R20: until the ticket is classified, the first response is due by this level. */
    public void assumed(ServiceLevel level, Stamp stamp) {
        standing = standing.agreed(level, true);
        level.terms(ClockKind.FIRST_RESPONSE).ifPresent(terms -> start(ClockKind.FIRST_RESPONSE, terms, stamp));
    }

    /** The service level is this from now on; open clocks follow by the given rule. */
    public void agreed(ServiceLevel level, Recalculation rule, Stamp stamp) {
        var first = standing.agreed() == null || standing.provisional();
        standing = standing.agreed(level, false);
        if (standing.solved()) {
            return;
        }
        var views = latest();
        for (var kind : ClockKind.values()) {
            var terms = level.terms(kind);
            var view = Optional.ofNullable(views.get(kind));
            if (view.filter(ClockView::isOpen).isPresent()) {
                follow(view.get(), terms, first ? Recalculation.DECIDED : rule, stamp);
            } else if (terms.isPresent() && isOwed(kind, view.isPresent())) {
                startLate(kind, terms.get(), first, stamp);
            }
        }
        pauseAsWaiting(stamp);
    }

    private void follow(ClockView view, Optional<Terms> terms, Recalculation rule, Stamp stamp) {
        if (terms.isEmpty()) {
            append(view.clock(), EventType.CANCEL, stamp.because("noTarget"), Change.NONE);
        } else if (!terms.get().equals(view.terms())) {
            var grace = standing.level().map(ServiceLevel::grace).orElseThrow();
            append(view.clock(), EventType.RETARGET, stamp, Change.to(terms.get(), rule, grace));
        }
    }

    private boolean isOwed(ClockKind kind, boolean ranBefore) {
        return switch (kind) {
            case FIRST_RESPONSE -> !standing.isAnswered() && !ranBefore;
            case NEXT_RESPONSE -> standing.isAnswered() && standing.unansweredSince() != null;
            case UPDATE -> true;
            case WORKAROUND, RESOLUTION -> !ranBefore;
        };
    }

    /** A promise counts from submission; one that comes later is never broken in the past (rule R1). */
    private void startLate(ClockKind kind, Terms terms, boolean first, Stamp stamp) {
        var since = switch (kind) {
            case NEXT_RESPONSE -> standing.unansweredSince();
            case UPDATE -> standing.isAnswered() ? standing.answeredAt() : standing.submittedAt();
            default -> standing.submittedAt();
        };
        var id = start(kind, terms, since == null ? stamp : stamp.at(since));
        if (!first) {
            var grace = standing.level().map(ServiceLevel::grace).orElseThrow();
            append(id, EventType.RETARGET, stamp, Change.to(terms, Recalculation.RETROACTIVE, grace));
        }
    }

    /** A person of ours wrote to the customer (rule R8). */
    public void publicReply(Stamp stamp) {
        standing = standing.answered(stamp.at());
        stop(kind -> kind.isResponse() || kind == ClockKind.UPDATE, stamp);
        if (!standing.solved() && !standing.provisional()) {
            startIfPromised(ClockKind.UPDATE, stamp);
            pauseAsWaiting(stamp);
        }
    }

    /** A person wrote to us; whoever waited for them goes on from when it was received (rules R6 and R9). */
    public void customerWrote(Stamp stamp) {
        standing = standing.asked(stamp.at());
        if (standing.waiting() == Standing.Waiting.CUSTOMER) {
            resumed(stamp);
        }
        var views = latest();
        if (!standing.solved() && !isOpen(views, ClockKind.FIRST_RESPONSE) && !isOpen(views, ClockKind.NEXT_RESPONSE)) {
            startIfPromised(ClockKind.NEXT_RESPONSE, stamp);
        }
    }

    private static boolean isOpen(Map<ClockKind, ClockView> views, ClockKind kind) {
        var view = views.get(kind);
        return view != null && view.isOpen();
    }

    public void waiting(Standing.Waiting reason, Stamp stamp) {
        standing = standing.waiting(reason);
        pauseAsWaiting(stamp);
    }

    public void resumed(Stamp stamp) {
        standing = standing.waiting(Standing.Waiting.NO);
        pauseAsWaiting(stamp);
    }

    /** Pauses what the ticket's waiting pauses and lets run on what it does not (rules R4 and R5). */
    private void pauseAsWaiting(Stamp stamp) {
        var paused = standing.level()
                .map(level -> level.pausedBy(standing.waiting()))
                .orElse(java.util.Set.of());
        for (var view : latest().values()) {
            var waits =
                    paused.contains(view.clock().kind()) && !view.clock().kind().isResponse();
            if (view.state() == ClockState.RUNNING && waits) {
                append(view.clock(), EventType.PAUSE, stamp.notBefore(view.startedAt()), Change.NONE);
            } else if (view.state() == ClockState.PAUSED && !waits && view.pausedAt() != null) {
                append(view.clock(), EventType.RESUME, stamp.notBefore(view.pausedAt()), Change.NONE);
            }
        }
    }

    /** Solved, or over for good: nothing is owed any more. */
    public void solved(Stamp stamp) {
        standing = standing.solved(true);
        stop(kind -> true, stamp);
    }

    /** Rule R3: resolution goes on without the time between, an answer and an update are owed anew. */
    public void reopened(Stamp stamp) {
        var since = standing.unansweredSince();
        standing = standing.solved(false);
        if (standing.level().isEmpty()) {
            return;
        }
        var resolution = latest().get(ClockKind.RESOLUTION);
        switch (standing.level().get().onReopen()) {
            case RESUME -> {
                if (resolution != null && resolution.state() == ClockState.STOPPED) {
                    append(resolution.clock(), EventType.RESUME, stamp, Change.NONE);
                }
            }
            case NEW_CYCLE -> startIfPromised(ClockKind.RESOLUTION, stamp);
            case NONE -> {}
        }
        startIfPromised(ClockKind.NEXT_RESPONSE, since == null ? stamp : stamp.at(since));
        startIfPromised(ClockKind.UPDATE, stamp);
    }

    /** Taken back or merged: nothing is promised any more, what was late stays late (rules R12 and R14). */
    public void cancelled(Stamp stamp) {
        standing = standing.solved(true);
        latest().values().stream()
                .filter(ClockView::isOpen)
                .forEach(view -> append(view.clock(), EventType.CANCEL, stamp, Change.NONE));
    }

    /** Rule R19: another due, agreed with the customer. */
    public void adjusted(ClockId clock, Instant due, Stamp stamp) {
        append(clock, EventType.ADJUST, stamp, Change.agreed(due));
    }

    /** Rule R16: the highest step that is due at this moment and not yet told, if there is one. */
    public Optional<ClockEvent> reachStep(ClockId clock, Instant now) {
        var highest = MissedSteps.highest(events, calendars, clock, now);
        highest.ifPresent(events::add);
        return highest;
    }

    private void stop(Predicate<ClockKind> kinds, Stamp stamp) {
        for (var view : latest().values()) {
            if (view.isOpen() && kinds.test(view.clock().kind())) {
                append(view.clock(), EventType.STOP, stamp.notBefore(view.startedAt()), Change.NONE);
            }
        }
    }

    private void startIfPromised(ClockKind kind, Stamp stamp) {
        if (standing.provisional()) {
            return;
        }
        standing.level().flatMap(level -> level.terms(kind)).ifPresent(terms -> start(kind, terms, stamp));
    }

    private ClockId start(ClockKind kind, Terms terms, Stamp stamp) {
        var last = latest().get(kind);
        var id = new ClockId(kind, last == null ? 1 : last.clock().cycle() + 1);
        append(id, EventType.START, stamp, Change.to(terms));
        return id;
    }

    private void append(ClockId clock, EventType type, Stamp stamp, Change change) {
        events.add(new ClockEvent(clock, type, stamp, change));
    }

    /** The newest cycle of each kind, with all that is known. */
    private Map<ClockKind, ClockView> latest() {
        var latest = new EnumMap<ClockKind, ClockView>(ClockKind.class);
        lastEvent()
                .ifPresent(last ->
                        views(last).forEach(view -> latest.put(view.clock().kind(), view)));
        return latest;
    }
}
