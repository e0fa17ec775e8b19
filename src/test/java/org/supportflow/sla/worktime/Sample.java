package org.supportflow.sla.worktime;

import java.time.Duration;
import java.time.Instant;

/** A calendar, a stretch of time, and a share of it. */
record Sample(WorkingCalendar calendar, Instant start, Duration span, double share) {

    Instant end() {
        return start.plus(span);
    }

    /** Some of this, but not nothing. */
    Duration someOf(Duration whole) {
        return Duration.ofNanos(Math.max(1, (long) (whole.toNanos() * share)));
    }
}
