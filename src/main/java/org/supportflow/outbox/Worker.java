package org.supportflow.outbox;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does one kind of work as long as there is some, looks again every second, and can be nudged. */
public abstract class Worker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration LONGEST_PIECE = Duration.ofSeconds(20);

    private final String name;
    private final int count;
    private final Semaphore nudges = new Semaphore(0);
    private ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean running;

    /** So many threads, which have this name. */
    protected Worker(String name, int count) {
        this.name = name;
        this.count = count;
    }

    /** Does one piece; false when there was none. */
    protected abstract boolean workOnce();

    @Override
    public final void start() {
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
    protected final void nudge() {
        nudges.release();
    }

    @Override
    public final boolean isRunning() {
        return running;
    }

    /** Waits for what is being done. */
    @Override
    public final void stop() {
        running = false;
        nudges.release(count);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LONGEST_PIECE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Work of '{}' did not end within {}", name, LONGEST_PIECE);
                threads.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** After the engine and what work needs are up, before they go down. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 10;
    }

    private void loop() {
        while (running) {
            try {
                if (!workOnce() && nudges.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
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
