package org.supportflow.sla;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.supportflow.outbox.Worker;
import org.supportflow.ticket.Deadlines;

/**
 * Does the run that is under way, some tickets in a transaction that also notes how far it came: a node that dies or is
 * stopped loses nothing, another goes on.
 */
@Component
class ClockCheckRun extends Worker {

    private static final Logger LOG = LoggerFactory.getLogger(ClockCheckRun.class);
    private static final int BATCH = 200;

    private final ClockCheckRows rows;
    private final ClockComparison comparison;
    private final Deadlines tickets;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ClockCheckRun(
            ClockCheckRows rows,
            ClockComparison comparison,
            Deadlines tickets,
            TransactionTemplate transaction,
            Clock clock) {
        super("clock-checks", 1);
        this.rows = rows;
        this.comparison = comparison;
        this.tickets = tickets;
        this.clock = clock;
        this.transaction = transaction;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void nudge(ClockChecks.Started event) {
        nudge();
    }

    @Override
    protected boolean workOnce() {
        return Boolean.TRUE.equals(
                transaction.execute(status -> rows.lockRunning().map(this::next).orElse(false)));
    }

    private boolean next(ClockCheckRows.Running check) {
        var batch = rows.next(check, BATCH);
        if (batch.isEmpty()) {
            rows.finish(check.id(), clock.instant(), false);
            report(check);
            return false;
        }
        // the lock keeps ledger and rows as they are while both are read
        tickets.lock(batch.keySet());
        check(check, batch);
        return true;
    }

    private void check(ClockCheckRows.Running check, Map<UUID, String> batch) {
        var found = comparison.differences(batch);
        if (check.repair()) {
            comparison.repair(batch.keySet());
        }
        var position = new ArrayList<>(batch.keySet()).get(batch.size() - 1);
        rows.advance(check, position, batch.size(), found);
    }

    private static void report(ClockCheckRows.Running check) {
        var done = check.repair() ? "were computed anew" : "were compared";
        if (check.differing() == 0) {
            LOG.info("Clocks of {} tickets {}: all are as their ledger says", check.checked(), done);
        } else {
            LOG.error(
                    "Clocks of {} tickets {}: {} were not as their ledger says; GET /api/v1/service-levels/checks/{}",
                    check.checked(),
                    done,
                    check.differing(),
                    check.id());
        }
    }
}
