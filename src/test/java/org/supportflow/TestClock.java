package org.supportflow;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.DisposableBean;

/**
 * The application's clock in tests: it runs on, shifted as a test asks, and the engine's timers follow.
 *
 * <p>Going back makes timers wait again; a test that moves it calls {@link #reset()} afterwards.
 */
public class TestClock extends Clock implements DisposableBean {

    private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant instant() {
        return Instant.now().plus(shift.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), shift.get());
    }

    /** From now on it is this time, and it runs on from there. */
    public void set(Instant time) {
        shift(Duration.between(Instant.now(), time));
    }

    /**
     * Nine o'clock of a working day: today, or the Monday after a weekend. A week ahead, all that other tests left open
     * would be due at once.
     */
    public void toWorkingMorning() {
        var today = LocalDate.now(ZoneOffset.UTC);
        var isWeekend = today.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        var day = isWeekend ? today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : today;
        set(day.atTime(9, 0).toInstant(ZoneOffset.UTC));
    }

    public void advance(Duration by) {
        shift(shift.get().plus(by));
    }

    public void reset() {
        shift(Duration.ZERO);
    }

    private void shift(Duration to) {
        shift.set(to);
        ClockUtil.offset(to.toMillis());
    }

    @Override
    public void destroy() {
        ClockUtil.reset();
    }
}
