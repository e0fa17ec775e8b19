package org.supportflow.engine.deployment;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.supportflow.engine.check.Finding;

/**
 * Gives the checks of one deployment a thread of their own, some seconds and some memory; what needs more is refused.
 * Whatever one forgets to limit in a check can then cost these threads at worst, never a deployment that hangs.
 */
final class LimitedChecks {

    /** A thread that does not end although it is asked to keeps its place. */
    private static final int PLACES = 2;

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** How long checks may take and how many bytes they may ask for in all. */
    record Limits(Duration time, long bytes) {}

    private final Semaphore places = new Semaphore(PLACES, true);

    List<Finding> within(Limits limits, Supplier<List<Finding>> checks) {
        try {
            if (!places.tryAcquire(limits.time().toMillis(), TimeUnit.MILLISECONDS)) {
                return refusal("other models are still being checked", "Try again in a minute");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return refusal("the product is being stopped", "Try again when it runs");
        }
        var task = new FutureTask<>(checks::get);
        var thread = new Thread(() -> run(task), "model-checks");
        thread.setDaemon(true);
        thread.start();
        return watch(task, thread, limits);
    }

    private void run(FutureTask<?> task) {
        try {
            task.run();
        } finally {
            places.release();
        }
    }

    private static List<Finding> watch(FutureTask<List<Finding>> task, Thread thread, Limits limits) {
        var end = System.nanoTime() + limits.time().toNanos();
        try {
            while (System.nanoTime() < end) {
                try {
                    return task.get(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException goesOn) {
                    if (THREADS.getThreadAllocatedBytes(thread.getId()) > limits.bytes()) {
                        return refusal("checking them takes more memory than a model may need", "Make them simpler");
                    }
                }
            }
            return refusal(
                    "checking them takes longer than %d seconds"
                            .formatted(limits.time().toSeconds()),
                    "Deploy fewer at once, or make them simpler");
        } catch (ExecutionException failed) {
            Throwable cause = Objects.requireNonNullElse(failed.getCause(), failed);
            return refusal("they could not be checked (" + cause.getClass().getSimpleName() + ")", "Make them simpler");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return refusal("the product is being stopped", "Try again when it runs");
        } finally {
            task.cancel(true);
        }
    }

    private static List<Finding> refusal(String problem, String remedy) {
        return List.of(Finding.refusal("the deployment", "all files", problem, remedy));
    }
}
