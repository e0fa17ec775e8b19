package org.supportflow;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A day told in hours and minutes since it began; each act sets the application's clock, which runs on meanwhile. */
class StoryTime {

    /** All acts and targets lie on such minutes; what an act takes in real time stays below. */
    private static final Duration GRAIN = Duration.ofMinutes(5);

    private final TestClock clock;
    private final Instant start;

    StoryTime(TestClock clock) {
        this.clock = clock;
        start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        clock.set(start);
    }

    void is(int hours, int minutes) {
        var wanted = start.plus(Duration.ofHours(hours).plusMinutes(minutes));
        if (clock.instant().isAfter(wanted)) {
            throw new AssertionError("The act before %d:%02d took too long".formatted(hours, minutes));
        }
        clock.set(wanted);
    }

    String of(String instant) {
        return instant.isEmpty() || instant.equals("null") ? "-" : of(Instant.parse(instant));
    }

    String of(Instant instant) {
        var since = Duration.between(start, instant);
        var minutes = Math.floorDiv(since.toMillis(), GRAIN.toMillis()) * GRAIN.toMinutes();
        return "%d:%02d".formatted(Math.floorDiv(minutes, 60), Math.floorMod(minutes, 60));
    }
}
