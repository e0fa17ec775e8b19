package org.supportflow.sla.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private Instant plannedAt;
    private @Nullable Plan original;
    private ClockState state = ClockState.RUNNING;
    private @Nullable Instant haltedAt;
    private @Nullable Instant breachedAt;
    private @Nullable String breachCause;
    private int reachedStep;
    private int round;

    ClockFold(ClockEvent start, Calendars calendars) {
        this.clock = start.clock();
        this.calendars = calendars;
        this.startedAt = start.stamp().at();
        this.plannedAt = startedAt;
        this.terms = start.change().pinned();
        this.plan = Plan.from(startedAt, terms.target(), Schedule.of(calendars.of(terms)));
    }

    void read(ClockEvent event) {
        var stamp = event.stamp();
        switch (event.type()) {
            case PAUSE, STOP -> halt(stamp.at(), HALTED.getOrDefault(event.type(), state));
            case CANCEL -> cancel(stamp.at(), event.change());
            case RESUME -> resume(stamp.at());
            case RETARGET -> retarget(stamp, event.change());
            case ADJUST -> adjust(stamp.at(), event.change().agreedDue());
            case STEP -> reach(event.change());
            case START -> throw new IllegalStateException("%s is started twice.".formatted(clock));
        }
    }

    private void reach(Change step) {
        if (step.round() == round) {
            reachedStep = Math.max(reachedStep, step.step());
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

    private void cancel(Instant at, Change change) {
        halt(at, ClockState.CANCELLED);
        if (change.rule() == Recalculation.DECIDED) {
            state = ClockState.CANCELLED;
            breachedAt = null;
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
        original = original == null ? plan : original;
        plan = plan.fixedAt(due, at);
        plannedAt = at;
        round++;
        reachedStep =
                Steps.lastBefore(step -> !plan.stepAt(step, pausesUntil(at)).isAfter(at));
    }

    private void retarget(Stamp stamp, Change change) {
        var at = stamp.at();
        var agreedDue = plan.fixed();
        terms = change.pinned().inVersionOf(terms);
        if (change.rule() == Recalculation.DECIDED) {
            decide();
        } else {
            judge(at);
            breachCause = breachedAt == null ? null : breachCause;
            var next = replanned(change, at);
            plan = change.rule() == Recalculation.RETROACTIVE ? neverInThePast(next, stamp, change.grace()) : next;
        }
        original = Objects.equals(plan.fixed(), agreedDue) ? original : null;
        plannedAt = at;
    }

    /** What was only assumed was no promise that could be broken. */
    private void decide() {
        plan = Plan.from(startedAt, terms.target(), Schedule.of(calendars.of(terms)));
        var due = plan.due(pauses);
        breachedAt = state == ClockState.STOPPED && haltedAt != null && haltedAt.isAfter(due) ? due : null;
    }

    private Plan replanned(Change change, Instant at) {
        var time = calendars.of(terms);
        var retroactive = Plan.from(startedAt, terms.target(), plan.schedule().orOnly(time));
        var continued = plan.schedule().then(time, at);
        var fromChange = Plan.from(at, terms.target(), continued);
        return switch (change.rule()) {
            case RETROACTIVE, DECIDED -> retroactive;
            case FROM_CHANGE -> fromChange;
            case KEEP_EARLIER_DUE -> plan.isEarlierThan(fromChange, pausesUntil(at)) ? plan : fromChange;
            case LONGER -> retroactive.isEarlierThan(plan, pausesUntil(at)) ? plan : retroactive;
            case CALENDAR -> plan.by(continued);
        };
    }

    /** Rule R1: who is late only by the new target is late from the change on, after the grace. */
    private Plan neverInThePast(Plan retroactive, Stamp stamp, Duration grace) {
        var at = stamp.at();
        if (breachedAt != null || !retroactive.due(pausesUntil(at)).isBefore(at)) {
            return retroactive;
        }
        breachCause = stamp.cause();
        if (grace.isZero()) {
            breachedAt = at;
            return retroactive;
        }
        return retroactive.fixedAt(retroactive.schedule().add(at, grace).orElse(at), at);
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
        var isPaused = state == ClockState.PAUSED;
        return new ClockView(
                clock,
                state,
                terms,
                startedAt,
                isPaused ? haltedAt : null,
                isPaused ? null : due,
                isPaused || original == null ? null : original.due(pauses),
                state.isOpen() ? null : haltedAt,
                elapsed(end),
                plan.schedule().between(later(end, plan.pausesSince()), due),
                breachedAt,
                breachedAt == null ? null : breachCause,
                reachedStep,
                round,
                nextStepAt());
    }

    private Duration elapsed(Instant end) {
        var schedule = plan.schedule();
        var elapsed = schedule.between(startedAt, end);
        for (var pause : pauses) {
            elapsed = elapsed.minus(pause.workedSince(startedAt, schedule));
        }
        return elapsed;
    }

    /** A step that a change has put into the past is reached by the change. */
    private @Nullable Instant nextStepAt() {
        var next = Steps.after(reachedStep);
        return state == ClockState.RUNNING && next.isPresent()
                ? later(plan.stepAt(next.getAsInt(), pauses), plannedAt)
                : null;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
