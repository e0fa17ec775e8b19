package org.supportflow.desk.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supportflow.sla.ClockReport;

/** A clock as a bar over an axis that all clocks of its ticket share; positions from 0 to {@link Axis#WIDTH}. */
record ClockBar(List<Piece> pieces, List<Mark> marks) {

    static ClockBar of(ClockReport clock, Axis axis) {
        var bar = new ClockBar(new ArrayList<>(), new ArrayList<>());
        bar.pieces(clock, axis);
        bar.mark("due", clock.dueAt(), axis);
        bar.mark("original", clock.originalDueAt(), axis);
        clock.events().stream()
                .filter(event -> event.type().equals("STEP"))
                .forEach(event -> bar.mark("step", event.at(), axis));
        return bar;
    }

    private void pieces(ClockReport clock, Axis axis) {
        var events = clock.events().stream()
                .sorted(Comparator.comparing(ClockReport.Entry::at))
                .toList();
        var state = "running";
        var since = clock.startedAt();
        for (var event : events) {
            var next = after(event.type(), state);
            if (!next.equals(state)) {
                piece(state, since, event.at(), clock, axis);
                state = next;
                since = event.at();
            }
        }
        piece(state, since, axis.now(), clock, axis);
    }

    private static String after(String event, String state) {
        return switch (event) {
            case "PAUSE" -> "paused";
            case "RESUME" -> "running";
            case "STOP", "CANCEL" -> "over";
            default -> state;
        };
    }

    private void piece(String state, Instant from, Instant to, ClockReport clock, Axis axis) {
        var late = clock.breachedAt();
        if (state.equals("over") || !from.isBefore(to)) {
            return;
        }
        if (!state.equals("running") || late == null || !late.isBefore(to)) {
            add(state, from, to, axis);
        } else if (late.isAfter(from)) {
            add("running", from, late, axis);
            add("late", late, to, axis);
        } else {
            add("late", from, to, axis);
        }
    }

    private void add(String state, Instant from, Instant to, Axis axis) {
        var start = axis.position(from);
        pieces.add(new Piece(state, start, Math.max(1, axis.position(to) - start)));
    }

    private void mark(String what, @Nullable Instant at, Axis axis) {
        if (at != null && !at.isAfter(axis.to())) {
            marks.add(new Mark(what, axis.position(at)));
        }
    }

    /** Running, paused or late. */
    record Piece(String state, long from, long width) {}

    /** A due, the one that was promised at first, or a step that was told. */
    record Mark(String what, long at) {}

    /** The time that the bars of a ticket show. */
    record Axis(Instant from, Instant to, Instant now) {

        static final int WIDTH = 1000;

        /** From the first start to the last due, or to now; what is due in the far future does not squeeze the rest. */
        static Axis of(List<ClockReport> clocks, Instant now) {
            var from = clocks.stream()
                    .map(ClockReport::startedAt)
                    .min(Comparator.naturalOrder())
                    .orElse(now);
            var until = now.isAfter(from) ? now : from.plusSeconds(1);
            var limit =
                    until.plus(Duration.between(from, until).multipliedBy(4)).plus(Duration.ofDays(2));
            var to = clocks.stream()
                    .map(ClockReport::dueAt)
                    .filter(due -> due != null && due.isBefore(limit))
                    .max(Comparator.naturalOrder())
                    .filter(until::isBefore)
                    .orElse(until);
            return new Axis(from, to.plus(Duration.between(from, to).dividedBy(50)), now);
        }

        long position(Instant at) {
            var whole = Duration.between(from, to).toMillis();
            var part = Duration.between(from, at).toMillis();
            return Math.max(0, Math.min(WIDTH, Math.round((double) WIDTH * part / whole)));
        }

        public long nowAt() {
            return position(now);
        }
    }
}
