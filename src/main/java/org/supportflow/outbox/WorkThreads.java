package org.supportflow.outbox;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Threads that do one kind of work as long as there is some, look again every second, and can be nudged. */
public final class WorkThreads {

    private static final Logger LOG = LoggerFactory.getLogger(WorkThreads.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final String name;
    private final int count;
    private final BooleanSupplier work;
    private final Semaphore nudges = new Semaphore(0);
    private ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean running;

    /** {@code work} does one piece and says whether there was any. */
    public WorkThreads(String name, int count, BooleanSupplier work) {
        this.name = name;
        this.count = count;
        this.work = work;
    }

    public void start() {
        running = true;
        threads = Executors.newFixedThreadPool(count, task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        for (var i = 0; i < count; i++) {
            threads.execute(this::loop);
        }
    }

    /** There is work now. */
    public void nudge() {
        nudges.release();
    }

    public boolean isRunning() {
        return running;
    }

    /** Waits for what is being done. */
    public void stop(Duration atMost) {
        running = false;
        nudges.release(count);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Work of '{}' did not end within {}", name, atMost);
                threads.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop() {
        while (running) {
            try {
                if (!work.getAsBoolean() && nudges.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    nudges.drainPermits();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException trouble) {
                LOG.warn("'{}' looks again in a second: {}", name, trouble.toString());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
