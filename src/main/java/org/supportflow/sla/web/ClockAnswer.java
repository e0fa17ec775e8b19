package org.supportflow.sla.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.supportflow.sla.ledger.ClockView;

/** A clock as clients read it. */
record ClockAnswer(
        String kind,
        int cycle,
        String state,
        String target,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant stoppedAt,
        long elapsedSeconds,
        long remainingSeconds,
        boolean breached,
        @Nullable Instant breachedAt,
        @Nullable Instant nextStepAt) {

    static ClockAnswer of(ClockView view) {
        return new ClockAnswer(
                view.clock().kind().code(),
                view.clock().cycle(),
                view.state().code(),
                view.terms().target().toString(),
                view.startedAt(),
                view.dueAt(),
                view.stoppedAt(),
                view.elapsed().toSeconds(),
                view.remaining().toSeconds(),
                view.breached(),
                view.breachedAt(),
                view.nextStepAt());
    }
}
