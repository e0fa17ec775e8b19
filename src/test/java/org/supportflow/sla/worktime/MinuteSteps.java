package org.supportflow.sla.worktime;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The naive oracle: looks at every minute's wall clock, and knows no other trick. */
final class MinuteSteps {

    private MinuteSteps() {}

    static long between(WorkingCalendar calendar, Instant start, Instant end) {
        var sum = 0L;
        for (var at = start; at.isBefore(end); at = at.plus(1, ChronoUnit.MINUTES)) {
            sum += isWorking(calendar, at) ? 1 : 0;
        }
        return sum;
    }

    static Instant add(WorkingCalendar calendar, Instant start, long minutes) {
        var at = start;
        for (var left = minutes; left > 0; at = at.plus(1, ChronoUnit.MINUTES)) {
            left -= isWorking(calendar, at) ? 1 : 0;
        }
        return at;
    }

    static Instant subtract(WorkingCalendar calendar, Instant start, long minutes) {
        var at = start;
        for (var left = minutes; left > 0; ) {
            at = at.minus(1, ChronoUnit.MINUTES);
            left -= isWorking(calendar, at) ? 1 : 0;
        }
        return at;
    }

    private static boolean isWorking(WorkingCalendar calendar, Instant at) {
        var local = at.atZone(calendar.zone()).toLocalDateTime();
        var second = local.toLocalTime().toSecondOfDay();
        var today = calendar.windows(local.toLocalDate()).stream()
                .anyMatch(window -> window.from() <= second && second < window.to());
        var sinceYesterday = second + 86_400;
        return today
                || calendar.windows(local.toLocalDate().minusDays(1)).stream()
                        .anyMatch(window -> sinceYesterday < window.to());
    }
}
