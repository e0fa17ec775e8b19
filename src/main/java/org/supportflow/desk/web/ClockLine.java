package org.supportflow.desk.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supportflow.sla.ClockReport;

/**
 * One clock as people read it, with instants in the reader's zone.
 *
 * @param state running, paused, stopped or cancelled; {@code late} once its target was missed
 * @param due when it is due, or was; null while it is paused
 * @param left what is left of the target in its calendar's time, or was when it stopped, as in "2:05" hours
 * @param over by how much it is late, or was, in the same time
 * @param next what is told next, while it runs
 * @param agreed the last due that was agreed with the customer
 */
record ClockLine(
        String kind,
        int cycle,
        String state,
        boolean late,
        @Nullable ZonedDateTime due,
        @Nullable String left,
        @Nullable String over,
        @Nullable Step next,
        @Nullable Agreement agreed,
        List<Pause> pauses,
        String calendar,
        @Nullable String setBy,
        ClockBar bar) {

    static ClockLine of(ClockReport clock, ClockBar bar, ZoneId zone) {
        var isCancelled = clock.state().equals("cancelled");
        var remaining = clock.remainingSeconds();
        return new ClockLine(
                clock.kind(),
                clock.cycle(),
                clock.state(),
                clock.breached(),
                isCancelled ? null : in(zone, clock.dueAt()),
                !isCancelled && remaining > 0 && !clock.breached() ? hours(remaining) : null,
                !isCancelled && remaining < 0 ? hours(-remaining) : null,
                clock.nextStepAt() == null
                        ? null
                        : new Step(clock.nextStep(), clock.nextStepAt().atZone(zone)),
                agreed(clock, zone),
                pauses(clock, zone),
                clock.calendar(),
                setBy(clock),
                bar);
    }

    public boolean isOpen() {
        return state.equals("running") || state.equals("paused");
    }

    private static @Nullable String setBy(ClockReport clock) {
        var row = clock.setBy();
        return row.table() == null ? null : "%s v%d, %s".formatted(row.table(), row.version(), row.row());
    }

    private static @Nullable Agreement agreed(ClockReport clock, ZoneId zone) {
        return clock.events().stream()
                .filter(event -> event.type().equals("ADJUST"))
                .reduce((earlier, later) -> later)
                .map(event -> new Agreement(
                        in(zone, event.due()),
                        in(zone, clock.originalDueAt()),
                        event.actor(),
                        event.reason(),
                        event.consent()))
                .orElse(null);
    }

    private static List<Pause> pauses(ClockReport clock, ZoneId zone) {
        var pauses = new ArrayList<Pause>();
        for (var event : clock.events()) {
            if (event.type().equals("PAUSE")) {
                pauses.add(new Pause(event.at().atZone(zone), null, event.actor(), event.reason()));
            } else if (event.type().equals("RESUME") && !pauses.isEmpty()) {
                var open = pauses.remove(pauses.size() - 1);
                pauses.add(open.to() == null ? open.until(event.at().atZone(zone)) : open);
            }
        }
        return pauses;
    }

    private static @Nullable ZonedDateTime in(ZoneId zone, @Nullable Instant at) {
        return at == null ? null : at.atZone(zone);
    }

    private static String hours(long seconds) {
        var time = Duration.ofSeconds(seconds);
        return "%d:%02d".formatted(time.toHours(), time.toMinutesPart());
    }

    /** A part of the target, in percent, and when it is used up. */
    record Step(int percent, ZonedDateTime at) {}

    /** Who agreed on which due, why, and where the customer consented; while it is paused nothing else was promised. */
    record Agreement(
            @Nullable ZonedDateTime due,
            @Nullable ZonedDateTime promised,
            String by,
            @Nullable String reason,
            @Nullable String consent) {}

    /** When the clock stood still, by whom, and whom the ticket waited for. */
    record Pause(
            ZonedDateTime from,
            @Nullable ZonedDateTime to,
            String by,
            @Nullable String reason) {

        private Pause until(ZonedDateTime end) {
            return new Pause(from, end, by, reason);
        }
    }
}
