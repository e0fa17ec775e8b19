package org.supportflow.sla.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the clocks of a ticket must know of it: what is agreed, whom it waits and waited for, who is owed an answer. */
public record Standing(
        @Nullable Instant submittedAt,
        @Nullable ServiceLevel agreed,
        boolean provisional,
        Waiting waiting,
        List<Wait> waits,
        @Nullable Instant answeredAt,
        @Nullable Instant unansweredSince,
        boolean solved,
        boolean silent) {

    /** Whom the ticket waits for. */
    public enum Waiting {
        NO,
        CUSTOMER,
        UPSTREAM,
        SOLVED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final Standing NEW = new Standing(null, null, false, Waiting.NO, List.of(), null, null, false, false);

    public Standing {
        waits = List.copyOf(waits);
    }

    Optional<ServiceLevel> level() {
        return Optional.ofNullable(agreed);
    }

    Standing submitted(Instant at, boolean byAgent) {
        return new Standing(at, agreed, provisional, waiting, waits, byAgent ? at : null, null, false, false);
    }

    /** Rule R17: an import tells nobody of steps that lie behind it. */
    Standing imported(Instant at) {
        return new Standing(at, agreed, provisional, waiting, waits, null, null, false, true);
    }

    Standing agreed(ServiceLevel level, boolean asAssumption) {
        return new Standing(
                submittedAt, level, asAssumption, waiting, waits, answeredAt, unansweredSince, solved, silent);
    }

    /** Nothing is agreed or assumed yet, and the first response is still owed. */
    public boolean lacksAssumption() {
        return agreed == null && !isAnswered() && !solved && !silent;
    }

    Standing waiting(Waiting other, Instant at) {
        // what happens while it is solved costs no clock anything
        var known = solved ? waits : waitsUntil(at, other);
        return new Standing(
                submittedAt, agreed, provisional, other, known, answeredAt, unansweredSince, solved, silent);
    }

    private List<Wait> waitsUntil(Instant at, Waiting next) {
        var all = new ArrayList<Wait>();
        waits.forEach(wait -> all.add(wait.endingBy(at)));
        if (next != Waiting.NO) {
            all.add(new Wait(next, at, null));
        }
        return all;
    }

    /** Rule R14: what another ticket began, and waited for until this one began, counts here too. */
    Standing since(Instant earlier, List<Wait> waitsBefore) {
        var all = new ArrayList<>(waitsBefore);
        all.addAll(waits);
        return new Standing(earlier, agreed, provisional, waiting, all, answeredAt, unansweredSince, solved, silent);
    }

    boolean isAnswered() {
        return answeredAt != null;
    }

    Standing answered(Instant at) {
        return new Standing(submittedAt, agreed, provisional, waiting, waits, at, null, solved, silent);
    }

    /** The oldest unanswered message counts (rule R9). */
    Standing asked(Instant at) {
        var since = unansweredSince == null || at.isBefore(unansweredSince) ? at : unansweredSince;
        return new Standing(submittedAt, agreed, provisional, waiting, waits, answeredAt, since, solved, silent);
    }

    Standing solved(Instant at) {
        var known = solved ? waits : waitsUntil(at, Waiting.SOLVED);
        return new Standing(submittedAt, agreed, provisional, Waiting.NO, known, answeredAt, null, true, silent);
    }

    Standing reopened(Instant at) {
        var known = waitsUntil(at, Waiting.NO);
        return new Standing(
                submittedAt, agreed, provisional, Waiting.NO, known, answeredAt, unansweredSince, false, silent);
    }
}
