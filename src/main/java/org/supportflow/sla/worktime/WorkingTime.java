package org.supportflow.sla.worktime;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Adds and measures working time in one calendar, exact to the nanosecond; an hour stays 60 real minutes in the night of a
 * clock change. Immutable and quick: what a calendar says of 250 years is summed up once, and each answer looks it up.
 */
public final class WorkingTime {

    private static final Duration TICK = Duration.ofNanos(1);

    private final WorkingCalendar calendar;
    private final Timeline line;
    private final WorkingDates dates;

    private WorkingTime(WorkingCalendar calendar) {
        var changes = Timeline.changes(calendar.zone());
        this.calendar = calendar;
        this.line = new Timeline(calendar, changes);
        this.dates = new WorkingDates(calendar, changes);
    }

    public static WorkingTime in(WorkingCalendar calendar) {
        return new WorkingTime(calendar);
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    /** Working time from one instant to another, negative if the second is earlier. */
    public Duration between(Instant from, Instant to) {
        return Duration.ofNanos(line.until(to) - line.until(from));
    }

    /**
     * The first instant with this much working time since {@code start}, so a window's end rather than the next opening;
     * negative amounts go back to the last such instant. Empty if the calendar never has as much.
     */
    public Optional<Instant> add(Instant start, Duration amount) {
        if (amount.isZero()) {
            return Optional.of(start);
        }
        if (amount.compareTo(between(start, Timeline.END)) > 0
                || amount.compareTo(between(start, Timeline.BEGIN)) < 0) {
            return Optional.empty();
        }
        var worked = line.until(start) + amount.toNanos();
        // the last instant with as much is where the next nanosecond of work begins
        return Optional.of(amount.isNegative() ? line.reaching(worked + 1).minus(TICK) : line.reaching(worked));
    }

    /** As {@link #add(Instant, Duration)}, looking no further than this. */
    public Optional<Instant> add(Instant start, Duration amount, Duration horizon) {
        return add(start, amount)
                .filter(sum -> Duration.between(start, sum).abs().compareTo(horizon) <= 0);
    }

    /** The instant itself if work is done then, else the next opening. */
    public Optional<Instant> opening(Instant from) {
        return add(from, TICK).map(first -> first.minus(TICK));
    }

    /** When a promise made at {@code start} falls due. */
    public Optional<Instant> due(Instant start, Target target) {
        if (target instanceof Target.BusinessDays days) {
            return opening(start).flatMap(opened -> dates.due(opened, days));
        }
        return add(start, ((Target.WorkingHours) target).duration());
    }

    /** How many business days have passed: of {@code P1D}, {@code P2D} and so on, those that are over. */
    public int businessDays(Instant from, Instant to) {
        return opening(from).map(opened -> dates.passed(opened, to)).orElse(0);
    }
}
