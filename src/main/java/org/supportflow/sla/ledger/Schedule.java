package org.supportflow.sla.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supportflow.sla.worktime.Target;
import org.supportflow.sla.worktime.WorkingTime;

/** The working time a clock counts by: that of one calendar, and of another from an instant on (rule R10). */
record Schedule(WorkingTime time, @Nullable Schedule before, Instant since) {

    static Schedule of(WorkingTime time) {
        return new Schedule(time, null, Instant.MIN);
    }

    /** What was counted until then stays as it was counted. */
    Schedule then(WorkingTime next, Instant effective) {
        return time.equals(next) ? this : new Schedule(next, this, effective);
    }

    /** This one, with what was counted before, unless other hours are agreed from the start. */
    Schedule orOnly(WorkingTime agreed) {
        return time.equals(agreed) ? this : of(agreed);
    }

    Duration between(Instant from, Instant to) {
        if (before == null || (!from.isBefore(since) && !to.isBefore(since))) {
            return time.between(from, to);
        }
        if (to.isBefore(from)) {
            return between(to, from).negated();
        }
        return to.isBefore(since)
                ? before.between(from, to)
                : before.between(from, since).plus(time.between(since, to));
    }

    Optional<Instant> add(Instant start, Duration work) {
        if (before == null || !start.isBefore(since)) {
            return time.add(start, work);
        }
        var doneBefore = before.between(start, since);
        return work.compareTo(doneBefore) <= 0 ? before.add(start, work) : time.add(since, work.minus(doneBefore));
    }

    Optional<Instant> due(Instant start, Target target) {
        if (before == null || !start.isBefore(since)) {
            return time.due(start, target);
        }
        if (target instanceof Target.WorkingHours hours) {
            return add(start, hours.duration());
        }
        return before.due(start, target)
                .filter(due -> !due.isAfter(since))
                .or(() -> time.due(start, asCountedNow((Target.BusinessDays) target, start)));
    }

    /** Days that are over stay over: where the two calendars count them differently, that is made up for. */
    private Target.BusinessDays asCountedNow(Target.BusinessDays days, Instant start) {
        var moreOrLess = time.businessDays(start, since) - daysBefore(start);
        return new Target.BusinessDays(Math.max(1, days.days() + moreOrLess), days.toEnd());
    }

    private int daysBefore(Instant start) {
        return before == null ? 0 : before.businessDays(start, since);
    }

    private int businessDays(Instant start, Instant to) {
        if (before == null || !start.isBefore(since)) {
            return time.businessDays(start, to);
        }
        return daysBefore(start) + time.businessDays(start, to) - time.businessDays(start, since);
    }
}
