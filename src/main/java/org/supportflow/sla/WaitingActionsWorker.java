package org.supportflow.sla;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.supportflow.outbox.WorkThreads;

/** Looks every second for whom an escalation waits and who is at work now. */
@Component
class WaitingActionsWorker implements SmartLifecycle {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WorkThreads threads;

    WaitingActionsWorker(WaitingActions actions) {
        this.threads = new WorkThreads("escalations", 1, actions::releaseNext);
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
