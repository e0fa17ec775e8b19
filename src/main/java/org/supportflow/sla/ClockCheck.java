package org.supportflow.sla;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run over all tickets that computes their clocks anew from the ledger: one that only reports where the stored clocks
 * say something else (open tickets), or one that also writes what the ledger says (all tickets).
 *
 * @param tickets how many there are to check
 * @param checked how many were
 * @param differing how many of them had a difference
 * @param differences the first of them, at most {@link #MOST_DIFFERENCES}
 */
public record ClockCheck(
        long id,
        boolean repair,
        State state,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        int tickets,
        int checked,
        int differing,
        List<Difference> differences) {

    /** More are counted, not kept. */
    public static final int MOST_DIFFERENCES = 1000;

    /** How far a run is. */
    public enum State {
        running,
        finished,
        cancelled
    }

    /**
     * One fact in which a stored clock is not what its ledger says.
     *
     * @param clock kind and cycle, or "ticket" for its nearest deadline
     * @param stored absent where the row is missing
     * @param computed absent where the ledger knows no such clock
     */
    public record Difference(
            String reference,
            String clock,
            String fact,
            @Nullable String stored,
            @Nullable String computed) {}
}
