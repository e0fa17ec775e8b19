package org.supportflow.desk.web;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.supportflow.sla.ClockReport;

/**
 * One clock as a line that people read.
 *
 * @param state running, paused, stopped or cancelled; {@code late} once its target was missed
 * @param due when it is due, in the reader's zone; null while it is paused or over
 * @param left what is left of the target in its calendar's time, as in "2:05" hours; null once nothing runs
 */
record ClockLine(
        String kind,
        int cycle,
        String state,
        boolean late,
        @Nullable ZonedDateTime due,
        @Nullable String left,
        String calendar,
        @Nullable String setBy) {

    static ClockLine of(ClockReport clock, ZoneId zone) {
        var open = clock.stoppedAt() == null
                && (clock.state().equals("running") || clock.state().equals("paused"));
        return new ClockLine(
                clock.kind(),
                clock.cycle(),
                clock.state(),
                clock.breached(),
                open && clock.dueAt() != null ? clock.dueAt().atZone(zone) : null,
                open && clock.remainingSeconds() > 0 ? hours(Duration.ofSeconds(clock.remainingSeconds())) : null,
                clock.calendar(),
                clock.setBy().table() == null
                        ? null
                        : "%s v%d, %s"
                                .formatted(
                                        clock.setBy().table(),
                                        clock.setBy().version(),
                                        clock.setBy().row()));
    }

    private static String hours(Duration left) {
        return "%d:%02d".formatted(left.toHours(), left.toMinutesPart());
    }
}
