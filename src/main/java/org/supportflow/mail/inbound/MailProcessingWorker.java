package org.supportflow.mail.inbound;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.supportflow.outbox.WorkThreads;

/** Processes mail as soon as it is stored; each node takes its share. */
@Component
class MailProcessingWorker implements SmartLifecycle {

    private static final int THREADS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WorkThreads threads;

    MailProcessingWorker(MailProcessing processing) {
        this.threads = new WorkThreads("mail", THREADS, processing::processNext);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void nudge(MailArrived event) {
        threads.nudge();
    }

    @Override
    public void start() {
        threads.start();
    }

    @Override
    public void stop() {
        threads.stop(PATIENCE);
    }

    @Override
    public boolean isRunning() {
        return threads.isRunning();
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 5;
    }
}
