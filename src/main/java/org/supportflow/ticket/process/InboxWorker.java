package org.supportflow.ticket.process;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.supportflow.ticket.InboxFilled;

/** Delivers inbox rows as soon as they are committed, and looks every second for what a crash or a retry left. */
@Component
class InboxWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(InboxWorker.class);
    private static final int THREADS = 4;
    private static final long LOOK_EVERY_MILLIS = 1000;

    private final InboxDelivery delivery;
    private final Semaphore filled = new Semaphore(0);
    private ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private volatile boolean running;

    InboxWorker(InboxDelivery delivery) {
        this.delivery = delivery;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void nudge(InboxFilled event) {
        filled.release();
    }

    @Override
    public void start() {
        running = true;
        threads = Executors.newFixedThreadPool(THREADS, task -> {
            var thread = new Thread(task, "inbox");
            thread.setDaemon(true);
            return thread;
        });
        for (var i = 0; i < THREADS; i++) {
            threads.submit(this::work);
        }
    }

    private void work() {
        while (running) {
            try {
                if (!delivery.deliverNext()) {
                    waitForWork();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException trouble) {
                LOG.warn("The inbox cannot be read; looking again in a second: {}", trouble.toString());
                pause();
            }
        }
    }

    private void waitForWork() throws InterruptedException {
        if (filled.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            LOG.trace("woken");
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("An inbox delivery did not end within 10 s");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the engine is up, before it goes down. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 10;
    }
}
