package org.supportflow.sla.ledger;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an event carries besides its stamp: terms and how they count, a due and the consent to it, or a step. */
public record Change(
        @Nullable Terms terms,
        @Nullable Recalculation recalculation,
        Duration grace,
        @Nullable Instant due,
        @Nullable String consent,
        int step,
        int round) {

    public static final Change NONE = new Change(null, null, Duration.ZERO, null, null, 0, 0);

    /** What was assumed turned out not to be promised. */
    static final Change NEVER_PROMISED = new Change(null, Recalculation.DECIDED, Duration.ZERO, null, null, 0, 0);

    public static Change to(Terms terms) {
        return new Change(terms, null, Duration.ZERO, null, null, 0, 0);
    }

    public static Change to(Terms terms, Recalculation recalculation, Duration grace) {
        return new Change(terms, recalculation, grace, null, null, 0, 0);
    }

    public static Change agreed(Instant due, String consent) {
        return new Change(null, null, Duration.ZERO, due, consent, 0, 0);
    }

    /** The steps of the first promise are round 0; each due agreed since begins another (rule R19). */
    public static Change step(int step, int round) {
        return new Change(null, null, Duration.ZERO, null, null, step, round);
    }

    Terms pinned() {
        if (terms == null) {
            throw new IllegalStateException("A clock starts, and gets another target, only with terms.");
        }
        return terms;
    }

    Recalculation rule() {
        return recalculation == null ? Recalculation.RETROACTIVE : recalculation;
    }

    Instant agreedDue() {
        if (due == null) {
            throw new IllegalStateException("A clock is adjusted only to a due instant.");
        }
        return due;
    }
}
