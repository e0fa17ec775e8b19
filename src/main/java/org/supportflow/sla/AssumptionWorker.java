package org.supportflow.sla;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.supportflow.outbox.WorkThreads;
import org.supportflow.ticket.TicketSubmitted;

/** Assumes as soon as a ticket is saved, and looks every second for what a crash or a retry left. */
@Component
class AssumptionWorker implements SmartLifecycle {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WorkThreads threads;

    AssumptionWorker(Assumptions assumptions) {
        this.threads = new WorkThreads("assumptions", 1, assumptions::assumeNext);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void nudge(TicketSubmitted event) {
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

    /** After the engine is up, before it goes down. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 10;
    }
}
