package org.supportflow.sla.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The clocks of one ticket: turns what happens to it into events, by the rules, and keeps those that are new. */
public final class Ledger {

    private final Journal journal;
    private final Pauses pauses;
    private Standing standing;

    public Ledger(Standing standing, List<ClockEvent> events, Calendars calendars) {
        this.standing = standing;
        this.journal = new Journal(events, calendars);
        this.pauses = new Pauses(journal);
    }

    /** To try a change on, before anybody decides for it (rules R10 and R11). */
    public Ledger copy() {
        return new Ledger(standing, journal.all(), journal.calendars());
    }

    public Standing standing() {
        return standing;
    }

    public List<ClockEvent> events() {
        return journal.all();
    }

    public List<ClockEvent> newEvents() {
        return journal.added();
    }

    public List<ClockView> views(Instant asOf) {
        return journal.views(asOf);
    }

    /** As of now, or of what was already recorded if this node's clock is behind. */
    public List<ClockView> current(Instant now) {
        return views(journal.lastEvent().filter(now::isBefore).orElse(now));
    }

    /** Whoever was on the phone with us when an agent submitted the ticket has had a first response. */
    public void submitted(Stamp stamp, boolean byAgent) {
        standing = standing.submitted(stamp.at(), byAgent);
    }

    /** Rule R17: a ticket from elsewhere comes in silent, or closed and promises nothing. */
    public void imported(Stamp stamp, boolean closed) {
        standing = standing.imported(stamp.at());
        if (closed) {
            standing = standing.solved(stamp.at());
        }
    }

    /** Rule R20: until the ticket is classified, the first response is due by this level. */
    public void assumed(ServiceLevel level, Stamp stamp) {
        standing = standing.agreed(level, true);
        level.terms(ClockKind.FIRST_RESPONSE).ifPresent(terms -> journal.start(ClockKind.FIRST_RESPONSE, terms, stamp));
    }

    /** The service level is this from now on; open clocks follow by the given rule, others never (rule R11). */
    public void agreed(ServiceLevel level, Recalculation rule, Stamp stamp) {
        var first = standing.agreed() == null || standing.provisional();
        standing = standing.agreed(level, false);
        var promises = new Promises(journal, standing, level, stamp);
        if (first) {
            promises.settleAssumed();
        }
        if (!standing.solved()) {
            promises.follow(first ? Recalculation.DECIDED : rule);
        }
        if (first && standing.silent()) {
            journal.open().forEach(view -> journal.reachStep(view.clock(), stamp.recordedAt()));
        }
    }

    /** Rule R10: from this instant on the calendar of this name counts as in this version. */
    public void calendarChanged(String calendar, int version, Stamp stamp) {
        var level = standing.level().filter(agreed -> agreed.calendar().equals(calendar));
        level.ifPresent(agreed -> standing = standing.agreed(agreed.inVersion(version), standing.provisional()));
        var pinned = new CalendarPin(calendar, version);
        journal.open().forEach(view -> pinned.follow(journal, view, stamp));
    }

    /** A person of ours wrote to the customer (rule R8). */
    public void publicReply(Stamp stamp) {
        standing = standing.answered(stamp.at());
        stop(kind -> kind.isResponse() || kind == ClockKind.UPDATE, stamp);
        if (!standing.solved()) {
            startIfPromised(ClockKind.UPDATE, stamp);
            pauses.follow(standing, stamp);
        }
    }

    /** A person wrote to us; whoever waited for them goes on from when it was received (rules R6 and R9). */
    public void customerWrote(Stamp stamp) {
        standing = standing.asked(stamp.at());
        if (standing.waiting() == Standing.Waiting.CUSTOMER) {
            resumed(stamp);
        }
        if (!standing.solved()
                && !journal.isOpen(ClockKind.FIRST_RESPONSE)
                && !journal.isOpen(ClockKind.NEXT_RESPONSE)) {
            startIfPromised(ClockKind.NEXT_RESPONSE, stamp);
        }
    }

    public void waiting(Standing.Waiting reason, Stamp stamp) {
        if (standing.waiting() == reason) {
            return;
        }
        // a pause has one reason: waiting for somebody else is another pause
        resumed(stamp);
        standing = standing.waiting(reason, stamp.at());
        pauses.follow(standing, stamp);
    }

    public void resumed(Stamp stamp) {
        if (standing.waiting() != Standing.Waiting.NO) {
            standing = standing.waiting(Standing.Waiting.NO, stamp.at());
            pauses.follow(standing, stamp);
        }
    }

    /** Solved, or over for good: nothing is owed any more. */
    public void solved(Stamp stamp) {
        standing = standing.solved(stamp.at());
        stop(kind -> true, stamp);
    }

    /** Rule R3: resolution goes on without the time between, an answer and an update are owed anew. */
    public void reopened(Stamp stamp) {
        if (!standing.solved()) {
            return;
        }
        var since = standing.unansweredSince();
        standing = standing.reopened(stamp.at());
        standing.level().ifPresent(level -> reopen(level.onReopen(), stamp));
        startIfPromised(ClockKind.NEXT_RESPONSE, since == null ? stamp : stamp.at(since));
        startIfPromised(ClockKind.UPDATE, stamp);
    }

    private void reopen(ServiceLevel.Reopening how, Stamp stamp) {
        var resolution = journal.latest().get(ClockKind.RESOLUTION);
        switch (how) {
            case RESUME -> {
                if (resolution != null && resolution.state() == ClockState.STOPPED) {
                    journal.append(resolution.clock(), EventType.RESUME, stamp, Change.NONE);
                    // it was not open when its calendar changed
                    standing.level().ifPresent(level -> CalendarPin.of(level).follow(journal, resolution, stamp));
                }
            }
            case NEW_CYCLE -> startIfPromised(ClockKind.RESOLUTION, stamp);
            case NONE -> {}
        }
    }

    /** Taken back: nothing is promised any more, what was late stays late (rule R12). */
    public void cancelled(Stamp stamp) {
        standing = standing.solved(stamp.at());
        journal.open().forEach(view -> journal.append(view.clock(), EventType.CANCEL, stamp, Change.NONE));
    }

    /** Rule R14: this ticket goes on in another. */
    public void mergedAway(Stamp stamp) {
        cancelled(stamp.because("merged"));
    }

    /** Rule R14: another ticket, of which this was known, goes on in this one. */
    public void tookOver(Standing source, Stamp stamp) {
        var merge = new Merge(journal, source, stamp);
        standing = merge.into(standing);
        if (standing.solved()) {
            return;
        }
        merge.restart(standing);
        if (source.unansweredSince() != null) {
            customerWrote(stamp.at(source.unansweredSince()));
        }
        pauses.follow(standing, stamp);
    }

    /** Rule R19: another due, to which the customer consented; the original stays in the ledger. */
    public void adjusted(ClockId clock, Instant due, String consent, Stamp stamp) {
        if (stamp.reason() == null || stamp.reason().isBlank() || consent.isBlank()) {
            throw new IllegalArgumentException("Say why the due moves, and where the customer consented to it.");
        }
        if (!due.isAfter(stamp.at())) {
            throw new IllegalArgumentException("%s is over. Agree on a due that is still to come.".formatted(due));
        }
        if (journal.open().stream().noneMatch(view -> view.clock().equals(clock))) {
            throw new IllegalArgumentException("%s no longer runs. Only the due of an open clock can be moved."
                    .formatted(clock.kind().code()));
        }
        journal.append(clock, EventType.ADJUST, stamp, Change.agreed(due, consent));
    }

    /** Rule R16: the highest step that is due at this moment and not yet told, if there is one. */
    public Optional<ClockEvent> reachStep(ClockId clock, Instant now) {
        return journal.reachStep(clock, now);
    }

    private void stop(Predicate<ClockKind> kinds, Stamp stamp) {
        for (var view : journal.open()) {
            if (kinds.test(view.clock().kind())) {
                journal.append(view.clock(), EventType.STOP, stamp.notBefore(view.startedAt()), Change.NONE);
            }
        }
    }

    private void startIfPromised(ClockKind kind, Stamp stamp) {
        if (!standing.provisional()) {
            standing.level().flatMap(level -> level.terms(kind)).ifPresent(terms -> journal.start(kind, terms, stamp));
        }
    }
}
