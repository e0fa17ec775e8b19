package org.supportflow.sla.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Adds and measures working time in one calendar. Between two clock changes wall time runs evenly, so each such stretch is
 * one look-up; an hour stays 60 real minutes in the night of a change. Exact to the microsecond.
 */
public final class WorkingTime {

    /** Nothing that is promised lies further away; a calendar that only has past exceptions ends here. */
    private static final Duration HORIZON = Duration.ofDays(365L * 120);

    /** Nobody counts further when a ticket waits. */
    private static final int MOST_DAYS = 250;

    private final WorkingCalendar calendar;
    private final LocalTimeline line;

    private WorkingTime(WorkingCalendar calendar) {
        this.calendar = calendar;
        this.line = new LocalTimeline(calendar);
    }

    public static WorkingTime in(WorkingCalendar calendar) {
        return new WorkingTime(calendar);
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    /** Working time from one instant to another, negative if the second is earlier. */
    public Duration between(Instant from, Instant to) {
        return from.isAfter(to)
                ? Duration.of(-measured(micros(to), micros(from)), ChronoUnit.MICROS)
                : Duration.of(measured(micros(from), micros(to)), ChronoUnit.MICROS);
    }

    private long measured(long from, long to) {
        var sum = 0L;
        for (var at = from; at < to; ) {
            var end = Math.min(to, nextChange(at));
            var offset = offsetAt(at);
            sum += line.between(at + offset, end + offset);
            at = end;
        }
        return sum;
    }

    /**
     * The first instant with this much working time since {@code start}, so a window's end rather than the next opening;
     * negative amounts go back to the last such instant. Empty if the calendar never has as much.
     */
    public Optional<Instant> add(Instant start, Duration amount) {
        return add(start, amount, HORIZON);
    }

    /** As {@link #add(Instant, Duration)}, looking no further than this. */
    public Optional<Instant> add(Instant start, Duration amount, Duration horizon) {
        var micros = Math.addExact(Math.multiplyExact(amount.getSeconds(), DayPieces.SECOND), amount.getNano() / 1_000);
        var far = Math.multiplyExact(horizon.getSeconds(), DayPieces.SECOND);
        if (micros == 0) {
            return Optional.of(start);
        }
        return micros > 0 ? forward(micros(start), micros, far) : back(micros(start), -micros, far);
    }

    private Optional<Instant> forward(long start, long amount, long horizon) {
        var rest = amount;
        for (var at = start; at < start + horizon; ) {
            var end = Math.min(start + horizon, nextChange(at));
            var offset = offsetAt(at);
            var gained = line.between(at + offset, end + offset);
            if (gained >= rest) {
                return Optional.of(instant(line.earliest(at + offset, end + offset, rest) - offset));
            }
            rest -= gained;
            at = end;
        }
        return Optional.empty();
    }

    private Optional<Instant> back(long start, long amount, long horizon) {
        var rest = amount;
        for (var at = start; at > start - horizon; ) {
            var begin = Math.max(start - horizon, previousChange(at));
            var offset = offsetAt(begin);
            var gained = line.between(begin + offset, at + offset);
            if (gained >= rest) {
                return Optional.of(instant(line.latest(begin + offset, at + offset, rest) - offset));
            }
            rest -= gained;
            at = begin;
        }
        return Optional.empty();
    }

    /** The instant itself if work is done then, else the next opening. */
    public Optional<Instant> opening(Instant from) {
        return add(from, Duration.of(1, ChronoUnit.MICROS)).map(first -> first.minus(1, ChronoUnit.MICROS));
    }

    /** When a promise made at {@code start} falls due. */
    public Optional<Instant> due(Instant start, Target target) {
        if (target instanceof Target.BusinessDays days) {
            return opening(start).flatMap(opened -> daysOn(opened, days));
        }
        return add(start, ((Target.WorkingHours) target).duration());
    }

    /** How many business days have passed: of {@code P1D}, {@code P2D} and so on, those that are over. */
    public int businessDays(Instant from, Instant to) {
        var days = 0;
        while (days < MOST_DAYS
                && due(from, new Target.BusinessDays(days + 1, false))
                        .filter(due -> !due.isAfter(to))
                        .isPresent()) {
            days++;
        }
        return days;
    }

    /** Days are counted from the date whose window holds the start, which for a night shift may be the day before. */
    private Optional<Instant> daysOn(Instant start, Target.BusinessDays target) {
        var local = start.atZone(calendar.zone());
        var shift = shiftOf(local);
        var date = shift;
        for (var left = target.days(); left > 0; left--) {
            var next = nextWorkingDate(date);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            date = next.get();
        }
        if (target.toEnd()) {
            return Optional.of(endOf(date));
        }
        var shifted = date.plusDays(shift.until(local.toLocalDate(), ChronoUnit.DAYS));
        return Optional.of(
                shifted.atTime(local.toLocalTime()).atZone(calendar.zone()).toInstant());
    }

    private LocalDate shiftOf(ZonedDateTime local) {
        var date = local.toLocalDate();
        var second = local.toLocalTime().toSecondOfDay();
        var isOwn = calendar.windows(date).stream().anyMatch(window -> window.from() <= second && second < window.to());
        return isOwn ? date : date.minusDays(1);
    }

    private Optional<LocalDate> nextWorkingDate(LocalDate date) {
        var last = date.plus(Period.ofYears(10));
        return date.plusDays(1)
                .datesUntil(last)
                .filter(day -> !calendar.windows(day).isEmpty() && exists(day))
                .findFirst();
    }

    /** Some islands left out a whole date when they crossed the date line. */
    private boolean exists(LocalDate date) {
        return date.atStartOfDay(calendar.zone()).toLocalDate().equals(date);
    }

    private Instant endOf(LocalDate date) {
        var second = calendar.windows(date).stream().mapToInt(Window::to).max().orElseThrow();
        return date.atStartOfDay()
                .plusSeconds(second)
                .atZone(calendar.zone())
                .withLaterOffsetAtOverlap()
                .toInstant();
    }

    private long offsetAt(long at) {
        return calendar.zone().getRules().getOffset(instant(at)).getTotalSeconds() * DayPieces.SECOND;
    }

    private long nextChange(long at) {
        var change = calendar.zone() instanceof ZoneOffset
                ? null
                : calendar.zone().getRules().nextTransition(instant(at));
        return change == null ? Long.MAX_VALUE : micros(change.getInstant());
    }

    private long previousChange(long at) {
        var change = calendar.zone() instanceof ZoneOffset
                ? null
                : calendar.zone().getRules().previousTransition(instant(at));
        return change == null ? Long.MIN_VALUE : micros(change.getInstant());
    }

    private static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), DayPieces.SECOND), instant.getNano() / 1_000);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
