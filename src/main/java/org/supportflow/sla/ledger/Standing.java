package org.supportflow.sla.ledger;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the clocks of a ticket must know of it: what is agreed, whom it waits for, who is owed an answer. */
public record Standing(
        @Nullable Instant submittedAt,
        @Nullable ServiceLevel agreed,
        boolean provisional,
        Waiting waiting,
        @Nullable Instant answeredAt,
        @Nullable Instant unansweredSince,
        boolean solved) {

    /** Whom the ticket waits for. */
    public enum Waiting {
        NO,
        CUSTOMER,
        UPSTREAM
    }

    public static final Standing NEW = new Standing(null, null, false, Waiting.NO, null, null, false);

    Optional<ServiceLevel> level() {
        return Optional.ofNullable(agreed);
    }

    Standing submitted(Instant at, boolean byAgent) {
        return new Standing(at, agreed, provisional, waiting, byAgent ? at : null, null, false);
    }

    Standing agreed(ServiceLevel level, boolean asAssumption) {
        return new Standing(submittedAt, level, asAssumption, waiting, answeredAt, unansweredSince, solved);
    }

    /** Nothing is agreed or assumed yet, and the first response is still owed. */
    public boolean lacksAssumption() {
        return agreed == null && !isAnswered() && !solved;
    }

    Standing waiting(Waiting other) {
        return new Standing(submittedAt, agreed, provisional, other, answeredAt, unansweredSince, solved);
    }

    boolean isAnswered() {
        return answeredAt != null;
    }

    Standing answered(Instant at) {
        return new Standing(submittedAt, agreed, provisional, waiting, at, null, solved);
    }

    /** The oldest unanswered message counts (rule R9). */
    Standing asked(Instant at) {
        var since = unansweredSince == null || at.isBefore(unansweredSince) ? at : unansweredSince;
        return new Standing(submittedAt, agreed, provisional, waiting, answeredAt, since, solved);
    }

    Standing solved(boolean now) {
        return new Standing(
                submittedAt, agreed, provisional, Waiting.NO, answeredAt, now ? null : unansweredSince, now);
    }
}
