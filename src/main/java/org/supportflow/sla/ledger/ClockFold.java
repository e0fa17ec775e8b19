package org.supportflow.sla.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the events of one clock in order and knows at each moment where it stands. */
final class ClockFold {

    private static final Map<EventType, ClockState> HALTED = Map.of(
            EventType.PAUSE, ClockState.PAUSED,
            EventType.STOP, ClockState.STOPPED,
            EventType.CANCEL, ClockState.CANCELLED);

    private final ClockId clock;
    private final Calendars calendars;
    private final List<Interval> pauses = new ArrayList<>();
    private final Instant startedAt;
    private Terms terms;
    private Plan plan;
    private ClockState state = ClockState.RUNNING;
    private @Nullable Instant haltedAt;
    private @Nullable Instant breachedAt;
    private int reachedStep;

    ClockFold(ClockEvent start, Calendars calendars) {
        this.clock = start.clock();
        this.calendars = calendars;
        this.startedAt = start.stamp().at();
        this.terms = start.change().pinned();
        this.plan = Plan.from(startedAt, terms, calendars);
    }

    void read(ClockEvent event) {
        var at = event.stamp().at();
        switch (event.type()) {
            case PAUSE, STOP, CANCEL -> halt(at, HALTED.getOrDefault(event.type(), state));
            case RESUME -> resume(at);
            case RETARGET -> retarget(at, event.change());
            case ADJUST -> adjust(at, event.change().agreedDue());
            case STEP -> reachedStep = Math.max(reachedStep, event.change().step());
            case START -> throw new IllegalStateException("%s is started twice.".formatted(clock));
        }
    }

    private void halt(Instant at, ClockState next) {
        judge(at);
        if (state == ClockState.PAUSED && next != ClockState.PAUSED) {
            endPause(at);
        }
        if (state.isOpen() && state != next) {
            state = next;
            haltedAt = at;
        }
    }

    private void resume(Instant at) {
        if (state == ClockState.PAUSED || state == ClockState.STOPPED) {
            endPause(at);
            state = ClockState.RUNNING;
            haltedAt = null;
        }
    }

    private void endPause(Instant at) {
        if (haltedAt != null) {
            pauses.add(new Interval(haltedAt, at));
        }
    }

    private void adjust(Instant at, Instant due) {
        judge(at);
        plan = plan.fixedAt(due, at);
    }

    private void retarget(Instant at, Change change) {
        terms = change.pinned();
        var recalculation = change.recalculation() == null ? Recalculation.RETROACTIVE : change.recalculation();
        if (recalculation == Recalculation.DECIDED) {
            // what was only assumed was no promise that could be broken
            breachedAt = null;
        } else {
            judge(at);
        }
        plan = replanned(recalculation, at, change.grace());
    }

    private Plan replanned(Recalculation recalculation, Instant at, Duration grace) {
        var retroactive = Plan.from(startedAt, terms, calendars);
        var fromChange = Plan.from(at, terms, calendars);
        return switch (recalculation) {
            case DECIDED -> retroactive;
            case FROM_CHANGE -> fromChange;
            case KEEP_EARLIER_DUE -> earlier(fromChange, plan, pausesUntil(at));
            case LONGER -> earlier(plan, retroactive, pausesUntil(at)) == plan ? retroactive : plan;
            case RETROACTIVE -> neverInThePast(retroactive, at, grace);
        };
    }

    private static Plan earlier(Plan one, Plan other, List<Interval> pauses) {
        return other.due(pauses).isBefore(one.due(pauses)) ? other : one;
    }

    /** Rule R1: who is late only by the new target is late from the change on, after the grace. */
    private Plan neverInThePast(Plan retroactive, Instant at, Duration grace) {
        if (breachedAt != null || !retroactive.due(pausesUntil(at)).isBefore(at)) {
            return retroactive;
        }
        if (grace.isZero()) {
            breachedAt = at;
            return retroactive;
        }
        return retroactive.fixedAt(retroactive.time().add(at, grace).orElse(at), at);
    }

    private List<Interval> pausesUntil(Instant at) {
        if (state != ClockState.PAUSED || haltedAt == null) {
            return pauses;
        }
        var all = new ArrayList<>(pauses);
        all.add(new Interval(haltedAt, at));
        return all;
    }

    private void judge(Instant at) {
        if (state == ClockState.RUNNING && breachedAt == null) {
            var due = plan.due(pauses);
            breachedAt = at.isAfter(due) ? due : null;
        }
    }

    ClockView asOf(Instant now) {
        judge(now);
        var end = haltedAt == null ? now : haltedAt;
        var due = plan.due(pauses);
        var time = plan.time();
        var elapsed = time.between(startedAt, end);
        for (var pause : pauses) {
            elapsed = elapsed.minus(pause.workedSince(startedAt, time));
        }
        return new ClockView(
                clock,
                state,
                terms,
                startedAt,
                state == ClockState.PAUSED ? haltedAt : null,
                state == ClockState.PAUSED ? null : due,
                state.isOpen() ? null : haltedAt,
                elapsed,
                time.between(end, due),
                breachedAt,
                reachedStep,
                nextStepAt());
    }

    private @Nullable Instant nextStepAt() {
        var next = Steps.after(reachedStep);
        return state == ClockState.RUNNING && next.isPresent() ? plan.stepAt(next.getAsInt(), pauses) : null;
    }
}
