package org.supportflow.outbox;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends what was put as soon as it is committed. */
@Component
class OutboxWorker extends Worker {

    private final OutboxDelivery delivery;

    OutboxWorker(OutboxDelivery delivery, OutboxSettings settings) {
        super("outbox", settings.threads());
        this.delivery = delivery;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void nudge(OutboxFilled event) {
        nudge();
    }

    @Override
    protected boolean workOnce() {
        return delivery.deliverDue();
    }

    /** After the mail server of trials is up, before it goes down. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 5;
    }
}
