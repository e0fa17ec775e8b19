package org.supportflow.ticket.process;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells a ticket's process what came in: one row, one transaction, tried again until it works. */
@Component
class InboxDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(InboxDelivery.class);
    private static final Duration CROSSED = Duration.ofMillis(50);
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final InboxRows rows;
    private final TicketProcesses processes;
    private final TransactionTemplate transaction;

    InboxDelivery(InboxRows rows, TicketProcesses processes, TransactionTemplate transaction) {
        this.rows = rows;
        this.processes = processes;
        this.transaction = transaction;
    }

    /** Delivers the next row that is due; false when there is none. */
    boolean deliverNext() {
        var tried = new AtomicReference<InboxRow>();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> rows.lockNext()
                    .map(row -> {
                        tried.set(row);
                        rows.delivered(row.id(), processes.tell(row).code());
                        return true;
                    })
                    .orElse(false)));
        } catch (RuntimeException trouble) {
            var row = tried.get();
            if (row == null) {
                throw trouble;
            }
            postpone(row, trouble);
            return true;
        }
    }

    private void postpone(InboxRow row, RuntimeException trouble) {
        var crossed = trouble instanceof OptimisticLockingException;
        if (!crossed) {
            LOG.warn("Message {} for {} is not delivered yet: {}", row.message(), row.ticket(), trouble.toString());
        }
        transaction.executeWithoutResult(
                status -> rows.failed(row.id(), trouble.toString(), crossed ? CROSSED : AGAIN));
    }
}
