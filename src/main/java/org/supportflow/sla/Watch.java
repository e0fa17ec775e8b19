package org.supportflow.sla;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.supportflow.database.DatabaseAway;

/** Looks every second, and when a nearer step appears, for clocks that have reached a step. */
@Component
class Watch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration POSTPONED = Duration.ofMinutes(10);

    private final StepRecorder steps;
    private final SlaSettings settings;
    private final Clock clock;
    private final Counter worked;
    private final Semaphore nearer = new Semaphore(0);
    private @Nullable Thread thread;

    Watch(StepRecorder steps, SlaSettings settings, Clock clock, MeterRegistry meters) {
        this.steps = steps;
        this.settings = settings;
        this.clock = clock;
        this.worked = Counter.builder("supportflow.sla.watched")
                .description("Steps this node has recorded")
                .register(meters);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void nudge(Ledgers.StepAhead step) {
        if (step.at().isBefore(clock.instant().plus(settings.watchInterval()))) {
            nearer.release();
        }
    }

    @EventListener
    void nudge(ClockMoved leap) {
        nearer.release();
    }

    private void work() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var recorded = recordDue();
                worked.increment(recorded.steps());
                if (recorded.tickets() == 0) {
                    rest();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException trouble) {
                LOG.warn("The clocks' steps cannot be read; looking again in a moment: {}", trouble.toString());
                pause();
            }
        }
    }

    private StepRecorder.Recorded recordDue() {
        try {
            return steps.recordDue(settings.watchBatch());
        } catch (RuntimeException trouble) {
            LOG.debug("A batch of steps failed; taking them one by one", trouble);
            return recordNext();
        }
    }

    private StepRecorder.Recorded recordNext() {
        try {
            return steps.recordDue(1);
        } catch (RuntimeException trouble) {
            if (DatabaseAway.isCauseOf(trouble)) {
                // No step is to blame, and it may be back before one is put off.
                throw trouble;
            }
            var now = clock.instant();
            LOG.error("A clock's step could not be written and is tried again in {}", POSTPONED, trouble);
            steps.postpone(now, now.plus(POSTPONED));
            return new StepRecorder.Recorded(1, 0);
        }
    }

    private void rest() throws InterruptedException {
        var now = clock.instant();
        var wait = steps.nextStep()
                .map(next -> Duration.between(now, next))
                .filter(until -> until.compareTo(settings.watchInterval()) < 0)
                // due, but another node has the ticket
                .map(until -> until.isNegative() ? settings.watchInterval().dividedBy(10) : until)
                .orElse(settings.watchInterval());
        if (nearer.tryAcquire(Math.max(1, wait.toMillis()), TimeUnit.MILLISECONDS)) {
            nearer.drainPermits();
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(settings.watchInterval().toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        var started = new Thread(this::work, "watch");
        started.setDaemon(true);
        started.start();
        thread = started;
    }

    @Override
    public void stop() {
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(10_000);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** After the engine is up, before it goes down. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 10;
    }
}
