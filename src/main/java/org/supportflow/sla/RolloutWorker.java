package org.supportflow.sla;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.supportflow.database.DatabaseAway;
import org.supportflow.decision.TablePublished;
import org.supportflow.outbox.Worker;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;

/** Gives open tickets, one in a transaction, what a published table says; one that cannot follow keeps what it had. */
@Component
class RolloutWorker extends Worker {

    private static final Logger LOG = LoggerFactory.getLogger(RolloutWorker.class);

    private final Rollouts rollouts;
    private final Agreements agreements;
    private final Tickets tickets;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RolloutWorker(
            Rollouts rollouts, Agreements agreements, Tickets tickets, TransactionTemplate transaction, Clock clock) {
        super("rollouts", 1);
        this.rollouts = rollouts;
        this.agreements = agreements;
        this.tickets = tickets;
        this.transaction = transaction;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void nudge(TablePublished event) {
        nudge();
    }

    @Override
    protected boolean workOnce() {
        var tried = new AtomicReference<Rollouts.Waiting>();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> rollouts.lockNext()
                    .map(waiting -> {
                        tried.set(waiting);
                        follow(waiting);
                        return true;
                    })
                    .orElse(false)));
        } catch (RuntimeException trouble) {
            var waiting = tried.get();
            if (waiting == null || DatabaseAway.isCauseOf(trouble)) {
                throw trouble;
            }
            LOG.error("{} keeps its service level, it cannot follow the published table", waiting.reference(), trouble);
            transaction.executeWithoutResult(status -> rollouts.failed(waiting, String.valueOf(trouble.getMessage())));
            return true;
        }
    }

    private void follow(Rollouts.Waiting waiting) {
        var ticket = tickets.lock(TicketReference.of(waiting.reference()));
        agreements.republished(ticket, waiting.rule(), waiting.stamp(clock.instant()));
        rollouts.done(waiting);
    }
}
