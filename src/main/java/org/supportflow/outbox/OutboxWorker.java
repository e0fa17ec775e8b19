package org.supportflow.outbox;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends what was put as soon as it is committed. */
@Component
class OutboxWorker implements SmartLifecycle {

    private static final Duration LONGEST_DELIVERY = Duration.ofSeconds(20);

    private final WorkThreads threads;

    OutboxWorker(OutboxDelivery delivery, OutboxSettings settings) {
        this.threads = new WorkThreads("outbox", settings.threads(), delivery::deliverDue);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void nudge(OutboxFilled event) {
        threads.nudge();
    }

    @Override
    public void start() {
        threads.start();
    }

    @Override
    public void stop() {
        threads.stop(LONGEST_DELIVERY);
    }

    @Override
    public boolean isRunning() {
        return threads.isRunning();
    }

    /** After the mail server of trials is up, before it goes down. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 5;
    }
}
