package org.supportflow.sla.ledger;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A clock as of one instant; while it is paused it has no due, only what remains. */
public record ClockView(
        ClockId clock,
        ClockState state,
        Terms terms,
        Instant startedAt,
        @Nullable Instant pausedAt,
        @Nullable Instant dueAt,
        @Nullable Instant stoppedAt,
        Duration elapsed,
        Duration remaining,
        @Nullable Instant breachedAt,
        int reachedStep,
        @Nullable Instant nextStepAt) {

    public boolean breached() {
        return breachedAt != null;
    }

    public boolean isOpen() {
        return state.isOpen();
    }

    /** Has a step been reached that was not told yet? */
    public boolean isStepDue(Instant now) {
        return nextStepAt != null && !nextStepAt.isAfter(now);
    }

    Instant stepAt() {
        if (nextStepAt == null) {
            throw new IllegalStateException("%s has no step ahead.".formatted(clock));
        }
        return nextStepAt;
    }
}
