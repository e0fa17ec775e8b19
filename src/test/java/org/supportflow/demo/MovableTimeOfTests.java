package org.supportflow.demo;

import java.time.Instant;
import org.supportflow.TestClock;

/** The tests' clock as the simulation moves it. */
final class MovableTimeOfTests implements MovableTime {

    private final TestClock clock;

    private MovableTimeOfTests(TestClock clock) {
        this.clock = clock;
    }

    static MovableTime of(TestClock clock) {
        return new MovableTimeOfTests(clock);
    }

    @Override
    public void set(Instant time) {
        clock.set(time);
    }

    @Override
    public void reset() {
        clock.reset();
    }
}
