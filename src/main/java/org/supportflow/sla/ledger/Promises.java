package org.supportflow.sla.ledger;

import java.time.Instant;
import java.util.Optional;

/** Brings the clocks of a ticket in line with what is agreed for it from now on. */
final class Promises {

    private final Journal journal;
    private final Standing standing;
    private final ServiceLevel level;
    private final Stamp stamp;

    Promises(Journal journal, Standing standing, ServiceLevel level, Stamp stamp) {
        this.journal = journal;
        this.standing = standing;
        this.level = level;
        this.stamp = stamp;
    }

    void follow(Recalculation rule) {
        var views = journal.latest();
        for (var kind : ClockKind.values()) {
            var terms = level.terms(kind);
            var view = Optional.ofNullable(views.get(kind));
            if (view.filter(ClockView::isOpen).isPresent()) {
                follow(view.get(), terms, rule);
            } else if (terms.isPresent() && isOwed(kind, view)) {
                startLate(kind, terms.get(), rule);
            }
        }
        new Pauses(journal).follow(standing, stamp);
    }

    /** Rules R1, R2 and R12. */
    private void follow(ClockView view, Optional<Terms> terms, Recalculation rule) {
        if (terms.isEmpty()) {
            var change = rule == Recalculation.DECIDED ? Change.NEVER_PROMISED : Change.NONE;
            journal.append(view.clock(), EventType.CANCEL, stamp.because("noTarget"), change);
        } else if (!terms.get().promisesAsMuchAs(view.terms())) {
            journal.append(view.clock(), EventType.RETARGET, stamp, Change.to(terms.get(), rule, level.grace()));
        }
    }

    /** Rule R20: an answer that came before the decision is judged by the decision. */
    void settleAssumed() {
        var view = journal.latest().get(ClockKind.FIRST_RESPONSE);
        if (view != null && view.state() == ClockState.STOPPED) {
            follow(view, level.terms(ClockKind.FIRST_RESPONSE), Recalculation.DECIDED);
        }
    }

    private boolean isOwed(ClockKind kind, Optional<ClockView> last) {
        // a promise that a lower priority had taken away is given again
        var isOver = last.filter(view -> view.state() == ClockState.STOPPED).isPresent();
        return switch (kind) {
            case FIRST_RESPONSE -> !standing.isAnswered() && !isOver;
            case NEXT_RESPONSE -> standing.isAnswered() && standing.unansweredSince() != null;
            case UPDATE -> standing.isAnswered() || !isDueBeforeFirstResponse();
            case WORKAROUND, RESOLUTION -> !isOver;
        };
    }

    /** Nobody can be given news who was not yet given an answer. */
    private boolean isDueBeforeFirstResponse() {
        var since = standing.submittedAt() == null ? stamp.at() : standing.submittedAt();
        var answer = level.terms(ClockKind.FIRST_RESPONSE).flatMap(terms -> due(terms, since));
        var update = level.terms(ClockKind.UPDATE).flatMap(terms -> due(terms, since));
        return answer.isPresent() && update.filter(answer.get()::isAfter).isPresent();
    }

    private Optional<Instant> due(Terms terms, Instant since) {
        return journal.calendars().of(terms).due(since, terms.target());
    }

    /** A promise counts from submission; one that comes later is never broken in the past (rule R1). */
    private void startLate(ClockKind kind, Terms terms, Recalculation rule) {
        var since = switch (kind) {
            case NEXT_RESPONSE -> standing.unansweredSince();
            case UPDATE -> standing.isAnswered() ? standing.answeredAt() : standing.submittedAt();
            default -> standing.submittedAt();
        };
        startSince(kind, terms, since == null ? stamp : stamp.at(since), rule != Recalculation.DECIDED);
    }

    void startSince(ClockKind kind, Terms terms, Stamp start, boolean notInThePast) {
        var id = journal.start(kind, terms, start);
        new Pauses(journal).catchUp(level, standing, id, start);
        if (notInThePast) {
            var change = Change.to(terms, Recalculation.RETROACTIVE, level.grace());
            journal.append(id, EventType.RETARGET, stamp, change);
        }
    }
}
