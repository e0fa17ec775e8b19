package org.supportflow.sla.worktime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The working pieces of one date, disjoint and in order, in nanoseconds of the day; night shifts are cut at midnight. */
final class DayPieces {

    static final long SECOND = 1_000_000_000L;
    static final long DAY = Window.DAY * SECOND;

    private final long[] begins;
    private final long[] ends;
    private final long total;

    private DayPieces(List<long[]> pieces) {
        begins = pieces.stream().mapToLong(piece -> piece[0]).toArray();
        ends = pieces.stream().mapToLong(piece -> piece[1]).toArray();
        total = pieces.stream().mapToLong(piece -> piece[1] - piece[0]).sum();
    }

    /** What is worked on a date: its own windows, and what the day before leaves of the night. */
    static DayPieces of(List<Window> own, List<Window> ofTheDayBefore) {
        var cut = new ArrayList<long[]>();
        own.forEach(window -> cut.add(new long[] {window.from() * SECOND, Math.min(window.to() * SECOND, DAY)}));
        ofTheDayBefore.stream()
                .filter(window -> window.to() > Window.DAY)
                .forEach(window -> cut.add(new long[] {0, window.to() * SECOND - DAY}));
        cut.sort(Comparator.comparingLong(piece -> piece[0]));
        return new DayPieces(united(cut));
    }

    private static List<long[]> united(List<long[]> sorted) {
        var united = new ArrayList<long[]>();
        for (var piece : sorted) {
            var last = united.isEmpty() ? null : united.get(united.size() - 1);
            if (last != null && piece[0] <= last[1]) {
                last[1] = Math.max(last[1], piece[1]);
            } else {
                united.add(piece);
            }
        }
        return united;
    }

    long total() {
        return total;
    }

    /** Working time from midnight to this time of the day. */
    long until(long timeOfDay) {
        var sum = 0L;
        for (var i = 0; i < begins.length && begins[i] < timeOfDay; i++) {
            sum += Math.min(timeOfDay, ends[i]) - begins[i];
        }
        return sum;
    }

    /** The first time of the day at which this much is worked: the end of a window rather than the next opening. */
    long reaching(long worked) {
        var rest = worked;
        for (var i = 0; i < begins.length; i++) {
            var length = ends[i] - begins[i];
            if (rest <= length) {
                return begins[i] + rest;
            }
            rest -= length;
        }
        throw new IllegalArgumentException(worked + " of " + total);
    }
}
