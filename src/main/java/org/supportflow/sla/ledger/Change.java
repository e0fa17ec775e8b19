package org.supportflow.sla.ledger;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an event carries besides its stamp: terms and how they count, an agreed due, or a step. */
public record Change(
        @Nullable Terms terms,
        @Nullable Recalculation recalculation,
        Duration grace,
        @Nullable Instant due,
        int step) {

    public static final Change NONE = new Change(null, null, Duration.ZERO, null, 0);

    public static Change to(Terms terms) {
        return new Change(terms, null, Duration.ZERO, null, 0);
    }

    public static Change to(Terms terms, Recalculation recalculation, Duration grace) {
        return new Change(terms, recalculation, grace, null, 0);
    }

    public static Change agreed(Instant due) {
        return new Change(null, null, Duration.ZERO, due, 0);
    }

    public static Change step(int step) {
        return new Change(null, null, Duration.ZERO, null, step);
    }

    Terms pinned() {
        if (terms == null) {
            throw new IllegalStateException("A clock starts, and gets another target, only with terms.");
        }
        return terms;
    }

    Instant agreedDue() {
        if (due == null) {
            throw new IllegalStateException("A clock is adjusted only to a due instant.");
        }
        return due;
    }
}
