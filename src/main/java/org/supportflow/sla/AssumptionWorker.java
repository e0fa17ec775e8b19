package org.supportflow.sla;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.supportflow.outbox.Worker;
import org.supportflow.ticket.TicketSubmitted;

/** Assumes as soon as a ticket is saved, and looks every second for what a crash or a retry left. */
@Component
class AssumptionWorker extends Worker {

    private final Assumptions assumptions;

    AssumptionWorker(Assumptions assumptions) {
        super("assumptions", 1);
        this.assumptions = assumptions;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void nudge(TicketSubmitted event) {
        nudge();
    }

    @Override
    protected boolean workOnce() {
        return assumptions.assumeNext();
    }
}
