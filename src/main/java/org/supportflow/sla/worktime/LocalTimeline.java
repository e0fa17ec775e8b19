package org.supportflow.sla.worktime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.TreeSet;

/**
 * Working time on the wall-clock line, as if no clock ever changed: a week is skipped by its sum and special dates by a
 * running sum of what they add or take, so no answer costs more for a longer span.
 */
final class LocalTimeline {

    /** 1970-01-01 was a Thursday; weeks are counted from Mondays. */
    private static final int THURSDAY = 3;

    private final DayPieces[] usual = new DayPieces[7];
    private final long[] weekSum = new long[8];
    private final long[] specialDays;
    private final DayPieces[] specials;
    private final long[] specialSum;

    LocalTimeline(WorkingCalendar calendar) {
        for (var day : DayOfWeek.values()) {
            var i = day.getValue() - 1;
            usual[i] = DayPieces.of(calendar.usual(day), calendar.usual(day.minus(1)));
            weekSum[i + 1] = weekSum[i] + usual[i].total();
        }
        var dates = new TreeSet<Long>();
        for (var date : calendar.specialDates()) {
            dates.add(date.toEpochDay());
            // its night shift is missing, or reaches, into the next date
            dates.add(date.toEpochDay() + 1);
        }
        specialDays = dates.stream().mapToLong(Long::longValue).toArray();
        specials = new DayPieces[specialDays.length];
        specialSum = new long[specialDays.length + 1];
        for (var i = 0; i < specialDays.length; i++) {
            var date = LocalDate.ofEpochDay(specialDays[i]);
            specials[i] = DayPieces.of(calendar.windows(date), calendar.windows(date.minusDays(1)));
            specialSum[i + 1] =
                    specialSum[i] + specials[i].total() - usual(specialDays[i]).total();
        }
    }

    private DayPieces usual(long day) {
        return usual[(int) Math.floorMod(day + THURSDAY, 7L)];
    }

    private DayPieces pieces(long day) {
        var i = Arrays.binarySearch(specialDays, day);
        return i >= 0 ? specials[i] : usual(day);
    }

    /** Working time before this day, counted from some fixed day: only differences mean something. */
    private long before(long day) {
        var i = Arrays.binarySearch(specialDays, day);
        var sinceMonday = day + THURSDAY;
        return Math.floorDiv(sinceMonday, 7L) * weekSum[7]
                + weekSum[(int) Math.floorMod(sinceMonday, 7L)]
                + specialSum[i >= 0 ? i : -i - 1];
    }

    private long until(long local) {
        var day = Math.floorDiv(local, DayPieces.DAY);
        return before(day) + pieces(day).until(local - day * DayPieces.DAY);
    }

    long between(long from, long to) {
        return until(to) - until(from);
    }

    /** The first local time after {@code from} with this much working time since; {@code to} is known to have as much. */
    long earliest(long from, long to, long amount) {
        var wanted = until(from) + amount;
        var low = Math.floorDiv(from, DayPieces.DAY);
        var high = Math.floorDiv(to, DayPieces.DAY);
        while (low < high) {
            var middle = (low + high) >> 1;
            if (before(middle + 1) >= wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low * DayPieces.DAY + pieces(low).earliestWith(wanted - before(low));
    }

    /** The last local time before {@code to} with this much working time until then; {@code from} is known to have it. */
    long latest(long from, long to, long amount) {
        var wanted = until(to) - amount;
        var low = Math.floorDiv(from, DayPieces.DAY);
        var high = Math.floorDiv(to, DayPieces.DAY);
        while (low < high) {
            var middle = (low + high + 1) >> 1;
            if (before(middle) <= wanted) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low * DayPieces.DAY + pieces(low).latestWith(wanted - before(low));
    }
}
