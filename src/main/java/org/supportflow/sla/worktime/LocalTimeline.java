package org.supportflow.sla.worktime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Working time on the wall-clock line, as if no clock ever changed; in nanoseconds since 1970-01-01T00:00. */
final class LocalTimeline {

    private final DayPieces[] usual = new DayPieces[7];
    private final Map<Long, DayPieces> special;
    private final DaySums days;

    LocalTimeline(WorkingCalendar calendar) {
        var totals = new long[7];
        for (var day : DayOfWeek.values()) {
            var i = day.getValue() - 1;
            usual[i] = DayPieces.of(calendar.usual(day), calendar.usual(day.minus(1)));
            totals[i] = usual[i].total();
        }
        var dates = new TreeMap<Long, DayPieces>();
        for (var date : calendar.specialDates()) {
            dates.put(date.toEpochDay(), pieces(calendar, date));
            // its night shift is missing, or reaches, into the next date
            dates.put(date.toEpochDay() + 1, pieces(calendar, date.plusDays(1)));
        }
        special = Map.copyOf(dates);
        days = new DaySums(totals, totals(dates));
    }

    private static DayPieces pieces(WorkingCalendar calendar, LocalDate date) {
        return DayPieces.of(calendar.windows(date), calendar.windows(date.minusDays(1)));
    }

    private static SortedMap<Long, Long> totals(SortedMap<Long, DayPieces> dates) {
        var totals = new TreeMap<Long, Long>();
        dates.forEach((day, pieces) -> totals.put(day, pieces.total()));
        return totals;
    }

    private DayPieces pieces(long day) {
        var pieces = special.get(day);
        return pieces == null ? usual[DaySums.weekday(day)] : pieces;
    }

    /** Working time before this local time, counted from some fixed day: only differences mean something. */
    long until(long local) {
        var day = Math.floorDiv(local, DayPieces.DAY);
        return days.before(day) + pieces(day).until(local - day * DayPieces.DAY);
    }

    /** The first local time until which this much is worked; the caller knows that it is. */
    long reaching(long worked) {
        var day = days.reaching(worked);
        return day * DayPieces.DAY + pieces(day).reaching(worked - days.before(day));
    }
}
