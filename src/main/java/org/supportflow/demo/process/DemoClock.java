package org.supportflow.demo.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.DisposableBean;
import org.supportflow.demo.MovableTime;

/** The application's clock while a demo desk is made: the engine's timers follow it. Afterwards it is the real one. */
class DemoClock extends Clock implements MovableTime, DisposableBean {

    private final Clock real;
    private volatile Duration shift = Duration.ZERO;

    DemoClock(Clock real) {
        this.real = real;
    }

    @Override
    public void set(Instant time) {
        shift = Duration.between(real.instant(), time);
        ClockUtil.offset(shift.toMillis());
    }

    @Override
    public void reset() {
        shift = Duration.ZERO;
        ClockUtil.reset();
    }

    @Override
    public Instant instant() {
        return real.instant().plus(shift);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(real.withZone(zone), shift);
    }

    @Override
    public void destroy() {
        ClockUtil.reset();
    }
}
