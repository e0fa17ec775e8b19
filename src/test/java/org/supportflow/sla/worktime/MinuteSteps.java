package org.supportflow.sla.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** The naive oracle: looks at the wall clock minute after minute, and knows no other trick. */
final class MinuteSteps {

    private static final int DAY = 86_400;
    private static final Duration ANY_OFFSET = Duration.ofHours(15);

    private final WorkingCalendar calendar;
    private final long step;

    MinuteSteps(WorkingCalendar calendar) {
        this.calendar = calendar;
        // until 1972 Liberia's minutes began at half a minute
        this.step = calendar.zone().getId().equals("Africa/Monrovia") ? 30 : 60;
    }

    Duration between(Instant start, Instant end) {
        var sum = Duration.ZERO;
        for (var at = start; at.isBefore(end); ) {
            var next = next(at).isBefore(end) ? next(at) : end;
            if (isWorking(at)) {
                sum = sum.plus(Duration.between(at, next));
            }
            at = next;
        }
        return sum;
    }

    Instant add(Instant start, Duration amount) {
        var left = amount;
        for (var at = start; ; at = next(at)) {
            if (isWorking(at)) {
                var gained = Duration.between(at, next(at));
                if (gained.compareTo(left) >= 0) {
                    return at.plus(left);
                }
                left = left.minus(gained);
            }
        }
    }

    Instant subtract(Instant start, Duration amount) {
        var left = amount;
        for (var at = start; ; at = previous(at)) {
            if (isWorking(previous(at))) {
                var gained = Duration.between(previous(at), at);
                if (gained.compareTo(left) >= 0) {
                    return at.minus(left);
                }
                left = left.minus(gained);
            }
        }
    }

    Instant opening(Instant from) {
        var at = from;
        while (!isWorking(at)) {
            at = next(at);
        }
        return at;
    }

    /** Date after date; a date counts if it has windows and the zone did not skip it. */
    Instant due(Instant start, Target.BusinessDays target) {
        var opening = opening(start);
        var local = local(opening);
        var shift = isIn(local.toLocalDate(), secondOf(local))
                ? local.toLocalDate()
                : local.toLocalDate().minusDays(1);
        var date = shift;
        for (var left = target.days(); left > 0; ) {
            date = date.plusDays(1);
            left -= !windows(date).isEmpty() && hasAnyHour(date) ? 1 : 0;
        }
        return target.toEnd() ? end(date) : firstAt(local.plusDays(ChronoUnit.DAYS.between(shift, date)));
    }

    boolean isWorking(Instant at) {
        var local = local(at);
        var date = local.toLocalDate();
        return isIn(date, secondOf(local)) || isIn(date.minusDays(1), secondOf(local) + DAY);
    }

    private boolean isIn(LocalDate date, int second) {
        for (var window : windows(date)) {
            if (window.from() <= second && second < window.to()) {
                return true;
            }
        }
        return false;
    }

    private List<Window> windows(LocalDate date) {
        if (calendar.exceptions().containsKey(date)) {
            return calendar.exceptions().get(date);
        }
        return calendar.holidays().contains(date)
                ? List.of()
                : calendar.hours().getOrDefault(date.getDayOfWeek(), List.of());
    }

    private boolean hasAnyHour(LocalDate date) {
        var rules = calendar.zone().getRules();
        return IntStream.range(0, 24)
                .anyMatch(hour -> !rules.getValidOffsets(date.atTime(hour, 0)).isEmpty());
    }

    /** After the last minute at which the wall clock shows less than the end of the date's last window. */
    private Instant end(LocalDate date) {
        var end = windows(date).stream().mapToInt(Window::to).max().orElseThrow();
        var closed = date.atStartOfDay().plusSeconds(end);
        var at = closed.toInstant(ZoneOffset.UTC).plus(ANY_OFFSET);
        while (!local(previous(at)).isBefore(closed)) {
            at = previous(at);
        }
        return at;
    }

    /** When the wall clock first shows this, or would show it if it had not been put on. */
    private Instant firstAt(LocalDateTime wanted) {
        var at = wanted.toInstant(ZoneOffset.UTC).minus(ANY_OFFSET);
        while (!local(at.plusSeconds(step)).isAfter(wanted)) {
            at = at.plusSeconds(step);
            if (local(at).equals(wanted)) {
                return at;
            }
        }
        return at.plus(Duration.between(local(at), wanted));
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, calendar.zone());
    }

    private static int secondOf(LocalDateTime local) {
        return local.toLocalTime().toSecondOfDay();
    }

    private Instant next(Instant at) {
        return Instant.ofEpochSecond((Math.floorDiv(at.getEpochSecond(), step) + 1) * step);
    }

    private Instant previous(Instant at) {
        return Instant.ofEpochSecond(Math.floorDiv(at.minusNanos(1).getEpochSecond(), step) * step);
    }
}
