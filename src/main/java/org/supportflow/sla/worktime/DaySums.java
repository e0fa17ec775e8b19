package org.supportflow.sla.worktime;

import java.util.SortedMap;

/**
 * Running sums of a number per date that repeats every week except on special dates: a week is skipped by its sum, special
 * dates by a running sum of what they add or take, so no answer costs more for a longer span.
 */
final class DaySums {

    /** 1970-01-01 was a Thursday; weeks are counted from Mondays. */
    private static final int THURSDAY = 3;

    private final long[] week = new long[8];
    private final long[] specials;
    private final long[] extra;
    private final long[] sums;

    /** {@code usual} from Monday to Sunday; {@code special} by epoch day. */
    DaySums(long[] usual, SortedMap<Long, Long> special) {
        for (var day = 0; day < 7; day++) {
            week[day + 1] = week[day] + usual[day];
        }
        specials = new long[special.size()];
        sums = new long[special.size()];
        extra = new long[special.size() + 1];
        var i = 0;
        for (var day : special.entrySet()) {
            specials[i] = day.getKey();
            sums[i] = usual(day.getKey()) + extra[i];
            extra[i + 1] = extra[i] + day.getValue() - usual[weekday(day.getKey())];
            i++;
        }
    }

    /** 0 for Monday to 6 for Sunday. */
    static int weekday(long day) {
        return (int) Math.floorMod(day + THURSDAY, 7L);
    }

    private long usual(long day) {
        return Math.floorDiv(day + THURSDAY, 7L) * week[7] + week[weekday(day)];
    }

    /** The sum of all dates before this one, counted from some fixed day: only differences mean something. */
    long before(long day) {
        return usual(day) + extra[countBelow(specials, day)];
    }

    /** The first date at whose end this sum is reached; the caller knows that it is. */
    long reaching(long sum) {
        var i = countBelow(sums, sum);
        if (i > 0 && sum <= before(specials[i - 1] + 1)) {
            return specials[i - 1];
        }
        var regular = sum - extra[i];
        var weeks = Math.floorDiv(regular - 1, week[7]);
        return weeks * 7 + countBelow(week, regular - weeks * week[7]) - 1 - THURSDAY;
    }

    /** How many of these ascending numbers are smaller. */
    static int countBelow(long[] ascending, long number) {
        var low = 0;
        var high = ascending.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (ascending[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
