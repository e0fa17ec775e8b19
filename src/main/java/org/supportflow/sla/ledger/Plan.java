package org.supportflow.sla.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supportflow.sla.worktime.NoWorkingTimeException;
import org.supportflow.sla.worktime.Target;

/**
 * Where a due comes from: a target counted from an anchor, or an instant that was fixed. Pauses since then move it on by
 * the working time they took.
 */
record Plan(
        Schedule schedule,
        Instant anchor,
        Target target,
        @Nullable Instant fixed,
        Instant pausesSince) {

    static Plan from(Instant anchor, Target target, Schedule schedule) {
        return new Plan(schedule, anchor, target, null, anchor);
    }

    Plan fixedAt(Instant due, Instant since) {
        return new Plan(schedule, anchor, target, due, since);
    }

    Plan by(Schedule other) {
        return new Plan(other, anchor, target, fixed, pausesSince);
    }

    Instant due(List<Interval> pauses) {
        return later(base(), paused(pauses));
    }

    boolean isEarlierThan(Plan other, List<Interval> pauses) {
        return due(pauses).isBefore(other.due(pauses));
    }

    /** The instant at which this part of the target is used up. */
    Instant stepAt(int percent, List<Interval> pauses) {
        if (percent == 100) {
            return due(pauses);
        }
        var whole = target instanceof Target.WorkingHours hours && fixed == null
                ? hours.duration()
                : schedule.between(anchor, base());
        return later(anchor, whole.multipliedBy(percent).dividedBy(100).plus(paused(pauses)));
    }

    private Instant base() {
        return fixed != null ? fixed : schedule.due(anchor, target).orElseThrow(Plan::endless);
    }

    private Duration paused(List<Interval> pauses) {
        var sum = Duration.ZERO;
        for (var pause : pauses) {
            sum = sum.plus(pause.workedSince(pausesSince, schedule));
        }
        return sum;
    }

    private Instant later(Instant from, Duration work) {
        // as fine as the database keeps it: a share of a target can be finer
        return schedule.add(from, work.truncatedTo(ChronoUnit.MICROS)).orElseThrow(Plan::endless);
    }

    private static NoWorkingTimeException endless() {
        return new NoWorkingTimeException("The calendar has no working time left for this target. Add hours to it.");
    }
}
