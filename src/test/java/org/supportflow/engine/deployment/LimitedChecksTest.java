package org.supportflow.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.supportflow.engine.check.Finding;
import org.supportflow.engine.check.Patience;
import org.supportflow.engine.deployment.LimitedChecks.Limits;

@Timeout(30)
class LimitedChecksTest {

    private static final Limits LIMITS = new Limits(Duration.ofSeconds(1), 200_000_000);

    private final LimitedChecks checks = new LimitedChecks();

    @Test
    void givesWhatTheChecksFound() {
        var found = List.of(Finding.warning("a.bpmn", "the file", "it is odd", "Look at it"));

        assertThat(checks.within(LIMITS, () -> found)).isEqualTo(found);
    }

    @Test
    void refusesWhatTakesTooLong() {
        var begun = Instant.now();

        var found = checks.within(LIMITS, LimitedChecksTest::endless);

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.refuses()).isTrue();
            assertThat(finding.sentence()).contains("longer than 1 seconds");
        });
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void refusesWhatTakesTooMuchMemory() {
        var found = checks.within(new Limits(Duration.ofSeconds(20), 200_000_000), () -> {
            var kept = new ArrayList<byte[]>();
            for (var i = 0; i < 10_000; i++) {
                Patience.orStop();
                kept.clear();
                kept.add(new byte[1_000_000]);
            }
            return List.of();
        });

        assertThat(found)
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("more memory"));
    }

    @Test
    void refusesWhatOverflowsTheStack() {
        var found = checks.within(LIMITS, () -> deeper(0));

        assertThat(found)
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("StackOverflowError"));
    }

    @Test
    void checksAgainWhenWhatTookTooLongHasEnded() {
        for (var i = 0; i < 5; i++) {
            checks.within(LIMITS, LimitedChecksTest::endless);
        }

        assertThat(checks.within(LIMITS, List::of)).isEmpty();
    }

    @Test
    void takesNoMoreThreadsThanItHasPlacesForWhatNeverEnds() {
        var released = new AtomicBoolean();
        Supplier<List<Finding>> deaf = () -> {
            while (!released.get()) {
                Thread.onSpinWait();
            }
            return List.of();
        };
        var shortly = new Limits(Duration.ofMillis(100), 200_000_000);
        checks.within(shortly, deaf);
        checks.within(shortly, deaf);

        var third = checks.within(shortly, List::of);
        released.set(true);

        assertThat(third)
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("still being checked"));
    }

    private static List<Finding> endless() {
        while (true) {
            Patience.orStop();
        }
    }

    private static List<Finding> deeper(int depth) {
        return depth < 0 ? List.of() : new ArrayList<>(deeper(depth + 1));
    }
}
