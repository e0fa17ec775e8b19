package org.supportflow.sla.worktime;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/**
 * Working time on the line of instants, in nanoseconds since 1970: the wall clock's, corrected by what the zone's clock
 * changes so far repeated or left out.
 */
final class Timeline {

    /** Nothing that is promised lies further away, and nanoseconds between the two fit a {@code long}. */
    static final Instant BEGIN = Instant.parse("1950-01-01T00:00:00Z");

    static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    private final LocalTimeline wall;
    private final long[] begins;
    private final long[] offsets;
    private final long[] corrections;
    private final long[] sums;

    Timeline(WorkingCalendar calendar, List<ZoneOffsetTransition> changes) {
        var count = changes.size() + 1;
        wall = new LocalTimeline(calendar);
        begins = new long[count];
        offsets = new long[count];
        corrections = new long[count];
        sums = new long[count];
        begins[0] = nanos(BEGIN);
        offsets[0] = calendar.zone().getRules().getOffset(BEGIN).getTotalSeconds() * DayPieces.SECOND;
        sums[0] = wall.until(begins[0] + offsets[0]);
        for (var i = 1; i < count; i++) {
            var change = changes.get(i - 1);
            begins[i] = nanos(change.getInstant());
            offsets[i] = change.getOffsetAfter().getTotalSeconds() * DayPieces.SECOND;
            sums[i] = wall.until(begins[i] + offsets[i - 1]) + corrections[i - 1];
            corrections[i] = sums[i] - wall.until(begins[i] + offsets[i]);
        }
    }

    /** All changes of a zone's clock that matter here. */
    static List<ZoneOffsetTransition> changes(ZoneId zone) {
        var changes = new ArrayList<ZoneOffsetTransition>();
        var rules = zone.getRules();
        var next = rules.nextTransition(BEGIN);
        while (next != null && next.getInstant().isBefore(END)) {
            changes.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        return changes;
    }

    /** Working time before this instant, counted from some fixed one: only differences mean something. */
    long until(Instant instant) {
        var at = nanos(instant);
        var i = DaySums.countBelow(begins, at + 1) - 1;
        return wall.until(at + offsets[i]) + corrections[i];
    }

    /** The first instant until which this much is worked; the caller knows that it is. */
    Instant reaching(long worked) {
        var i = DaySums.countBelow(sums, worked) - 1;
        return Instant.EPOCH.plusNanos(wall.reaching(worked - corrections[i]) - offsets[i]);
    }

    private static long nanos(Instant instant) {
        if (instant.isBefore(BEGIN) || instant.isAfter(END)) {
            throw new IllegalArgumentException(
                    "%s is too far off. Working time is known from 1950 to 2199.".formatted(instant));
        }
        return ChronoUnit.NANOS.between(Instant.EPOCH, instant);
    }
}
