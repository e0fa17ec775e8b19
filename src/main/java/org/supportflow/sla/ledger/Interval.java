package org.supportflow.sla.ledger;

import java.time.Duration;
import java.time.Instant;

/** A pause, or the time between solving and reopening. */
record Interval(Instant from, Instant to) {

    Duration workedSince(Instant since, Schedule schedule) {
        var begin = from.isBefore(since) ? since : from;
        return begin.isBefore(to) ? schedule.between(begin, to) : Duration.ZERO;
    }
}
