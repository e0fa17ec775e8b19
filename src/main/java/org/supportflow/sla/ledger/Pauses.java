package org.supportflow.sla.ledger;

import java.time.Instant;
import java.util.Set;

/** Pauses what the ticket's waiting pauses, and lets run what it does not (rules R4 and R5). */
final class Pauses {

    private final Journal journal;

    Pauses(Journal journal) {
        this.journal = journal;
    }

    void follow(Standing standing, Stamp stamp) {
        var paused = standing.level()
                .map(level -> level.pausedBy(standing.waiting()))
                .orElse(Set.of());
        for (var view : journal.open()) {
            var waits = paused.contains(view.clock().kind());
            if (view.state() == ClockState.RUNNING && waits) {
                var reason = stamp.withReason(standing.waiting().code());
                journal.append(view.clock(), EventType.PAUSE, reason.notBefore(view.startedAt()), Change.NONE);
            } else if (view.pausedAt() != null && !waits) {
                journal.append(view.clock(), EventType.RESUME, stamp.notBefore(view.pausedAt()), Change.NONE);
            }
        }
    }

    /** A clock that is promised late leaves out what was waited since it counts, as one that ran would have. */
    void catchUp(ServiceLevel level, Standing standing, ClockId clock, Stamp start) {
        for (var wait : standing.waits()) {
            if (wait.isAfter(start.at()) && level.pausedBy(wait.because()).contains(clock.kind())) {
                var stamp =
                        start.because("waitedBefore").withReason(wait.because().code());
                journal.append(clock, EventType.PAUSE, stamp.at(later(wait.from(), start.at())), Change.NONE);
                if (wait.to() != null) {
                    journal.append(clock, EventType.RESUME, stamp.at(wait.to()), Change.NONE);
                }
            }
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
