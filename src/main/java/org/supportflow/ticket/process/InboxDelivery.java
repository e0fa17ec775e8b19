package org.supportflow.ticket.process;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.supportflow.ticket.InboxRecovered;
import org.supportflow.ticket.InboxStuck;

/** Tells a ticket's process what came in: one row, one transaction, tried again until it works. */
@Component
class InboxDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(InboxDelivery.class);
    private static final Duration CROSSED = Duration.ofMillis(50);
    private static final Duration AGAIN = Duration.ofSeconds(10);

    /** Whoever holds a ticket for longer than this keeps a thread from all other tickets. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** After so many tries people are told; tries go on. */
    private static final int STUCK = 3;

    private final InboxRows rows;
    private final TicketProcesses processes;
    private final ApplicationEventPublisher events;
    private final InboxMeters meters;
    private final TransactionTemplate delivery;
    private final TransactionTemplate afterwards;

    @Autowired
    InboxDelivery(
            InboxRows rows,
            TicketProcesses processes,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            InboxMeters meters) {
        this(rows, processes, transactions, events, meters, LONGEST);
    }

    InboxDelivery(
            InboxRows rows,
            TicketProcesses processes,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            InboxMeters meters,
            Duration longest) {
        this.rows = rows;
        this.processes = processes;
        this.events = events;
        this.meters = meters;
        this.delivery = new TransactionTemplate(transactions);
        this.delivery.setTimeout((int) longest.toSeconds());
        this.afterwards = new TransactionTemplate(transactions);
    }

    /** Delivers the next row that is due; false when there is none. */
    boolean deliverNext() {
        var tried = new AtomicReference<InboxRow>();
        try {
            var outcome = delivery.execute(status -> rows.lockNext().map(row -> {
                tried.set(row);
                return deliver(row);
            }));
            outcome.filter(ended -> ended != Delivery.ON_ITS_WAY).ifPresent(ended -> meters.delivered());
            return outcome.isPresent();
        } catch (RuntimeException trouble) {
            var row = tried.get();
            if (row == null) {
                throw trouble;
            }
            postpone(row, trouble);
            return true;
        }
    }

    private Delivery deliver(InboxRow row) {
        var outcome = processes.tell(row);
        if (outcome == Delivery.ON_ITS_WAY) {
            rows.failed(row.id(), "The process is on its way to its next task", CROSSED);
            return outcome;
        }
        if (rows.delivered(row.id(), outcome.code()) > STUCK) {
            events.publishEvent(new InboxRecovered(row.ticket(), row.message()));
        }
        return outcome;
    }

    private void postpone(InboxRow row, RuntimeException trouble) {
        var crossed = trouble instanceof OptimisticLockingException;
        if (!crossed) {
            LOG.warn("Message {} for {} is not delivered yet: {}", row.message(), row.ticket(), trouble.toString());
        }
        afterwards.executeWithoutResult(status -> {
            var tries = rows.failed(row.id(), trouble.toString(), crossed ? CROSSED : AGAIN);
            if (tries == STUCK) {
                events.publishEvent(new InboxStuck(row.ticket(), row.message(), trouble.toString()));
            }
        });
    }
}
