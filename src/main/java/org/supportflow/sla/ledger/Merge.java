package org.supportflow.sla.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rule R14: another ticket ends in this one, and what both promise counts from the earlier start. */
final class Merge {

    private final Journal journal;
    private final Standing source;
    private final Stamp stamp;

    Merge(Journal journal, Standing source, Stamp stamp) {
        this.journal = journal;
        this.source = source;
        this.stamp = stamp.because("merged");
    }

    /** What is known of the target from now on. */
    Standing into(Standing target) {
        var begun = source.submittedAt();
        var own = target.submittedAt();
        if (begun == null || own == null || !begun.isBefore(own)) {
            return target;
        }
        return target.since(begun, waitsBefore(own));
    }

    private List<Wait> waitsBefore(Instant end) {
        return source.waits().stream()
                .filter(wait -> wait.from().isBefore(end))
                .map(wait -> wait.isAfter(end) ? new Wait(wait.because(), wait.from(), end) : wait)
                .toList();
    }

    /** What counts from an earlier instant in the other ticket does so here, unless another due was agreed. */
    void restart(Standing merged) {
        for (var view : journal.open()) {
            earlierStart(view).ifPresent(since -> {
                journal.append(view.clock(), EventType.CANCEL, stamp, Change.NONE);
                merged.level()
                        .ifPresent(level -> new Promises(journal, merged, level, stamp)
                                .startSince(view.clock().kind(), view.terms(), stamp.at(since), true));
            });
        }
    }

    private Optional<Instant> earlierStart(ClockView view) {
        var since = switch (view.clock().kind()) {
            case FIRST_RESPONSE -> source.isAnswered() ? null : source.submittedAt();
            case NEXT_RESPONSE -> source.unansweredSince();
            case UPDATE -> null;
            case WORKAROUND, RESOLUTION -> source.submittedAt();
        };
        return Optional.ofNullable(since)
                .filter(earlier -> view.originalDueAt() == null && earlier.isBefore(view.startedAt()));
    }
}
