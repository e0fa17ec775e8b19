package org.supportflow.sla;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.supportflow.outbox.WorkThreads;
import org.supportflow.sla.calendar.CalendarSaved;

/** Re-plans as soon as a calendar is saved, and looks every second for a version that begins to count. */
@Component
class ReplanningWorker implements SmartLifecycle {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WorkThreads threads;

    ReplanningWorker(Replanning replanning) {
        this.threads = new WorkThreads("calendars", 1, replanning::next);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void nudge(CalendarSaved event) {
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
