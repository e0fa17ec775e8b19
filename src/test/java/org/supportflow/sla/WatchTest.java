package org.supportflow.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

class WatchTest {

    private static final SlaSettings SETTINGS =
            new SlaSettings(ZoneOffset.UTC, "09:00", "17:00", Duration.ofMillis(5), 50, "-");

    @Test
    void putsNoStepOffWhileTheDatabaseIsAway() {
        var steps = new FailingSteps(new CannotCreateTransactionException(
                "Could not open a transaction", new SQLTransientConnectionException("Connection is not available")));

        watchUntilItHasLookedAgain(steps);

        assertThat(steps.putOff).hasValue(0);
    }

    @Test
    void putsAStepOffThatCannotBeComputed() {
        var steps = new FailingSteps(new IllegalStateException("The calendar has no working time"));

        watchUntilItHasLookedAgain(steps);

        assertThat(steps.putOff).hasPositiveValue();
    }

    private static void watchUntilItHasLookedAgain(FailingSteps steps) {
        var watch = new Watch(steps, SETTINGS, Clock.systemUTC(), new SimpleMeterRegistry());
        watch.start();
        try {
            await().until(() -> steps.looked.get() > 4);
        } finally {
            watch.stop();
        }
    }

    /** Steps that cannot be written at first; putting one off succeeds, as when the database is back by then. */
    private static class FailingSteps extends StepRecorder {

        private final RuntimeException trouble;
        private final AtomicInteger looked = new AtomicInteger();
        private final AtomicInteger putOff = new AtomicInteger();

        FailingSteps(RuntimeException trouble) {
            super(null, null, null, null, null);
            this.trouble = trouble;
        }

        @Override
        public Recorded recordDue(int batch) {
            if (looked.incrementAndGet() > 4) {
                return new Recorded(0, 0);
            }
            throw trouble;
        }

        @Override
        public void postpone(Instant now, Instant until) {
            putOff.incrementAndGet();
        }

        @Override
        public Optional<Instant> nextStep() {
            return Optional.empty();
        }
    }
}
