package org.supportflow.mail.inbound;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.supportflow.outbox.Worker;

/** Processes mail as soon as it is stored; each node takes its share. */
@Component
class MailProcessingWorker extends Worker {

    private static final int THREADS = 2;

    private final MailProcessing processing;

    MailProcessingWorker(MailProcessing processing) {
        super("mail", THREADS);
        this.processing = processing;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void nudge(MailArrived event) {
        nudge();
    }

    @Override
    protected boolean workOnce() {
        return processing.processNext();
    }

    /** After the mail server of trials is up, before it goes down. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 5;
    }
}
