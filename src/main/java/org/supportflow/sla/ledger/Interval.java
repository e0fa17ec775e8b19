package org.supportflow.sla.ledger;

import java.time.Duration;
import java.time.Instant;
import org.supportflow.sla.worktime.WorkingTime;

/** A pause, or the time between solving and reopening. */
record Interval(Instant from, Instant to) {

    Duration workedSince(Instant since, WorkingTime time) {
        var begin = from.isBefore(since) ? since : from;
        return begin.isBefore(to) ? time.between(begin, to) : Duration.ZERO;
    }
}
