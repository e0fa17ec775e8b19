package org.supportflow.sla.ledger;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock as of one instant; while it is paused it has no due, only what remains. The original due stays beside one that
 * was agreed; a breach names its cause where it was not the time that passed but a change (rule R1).
 */
public record ClockView(
        ClockId clock,
        ClockState state,
        Terms terms,
        Instant startedAt,
        @Nullable Instant pausedAt,
        @Nullable Instant dueAt,
        @Nullable Instant originalDueAt,
        @Nullable Instant stoppedAt,
        Duration elapsed,
        Duration remaining,
        @Nullable Instant breachedAt,
        @Nullable String breachCause,
        int reachedStep,
        int round,
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

    /** The part of the target, in percent, that is told next; 0 when none is ahead. */
    public int nextStep() {
        return nextStepAt == null ? 0 : Steps.after(reachedStep).orElse(0);
    }

    Instant stepAt() {
        if (nextStepAt == null) {
            throw new IllegalStateException("%s has no step ahead.".formatted(clock));
        }
        return nextStepAt;
    }
}
