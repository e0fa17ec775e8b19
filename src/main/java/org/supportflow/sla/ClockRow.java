package org.supportflow.sla;

import static org.supportflow.sla.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.supportflow.sla.ledger.ClockId;
import org.supportflow.sla.ledger.ClockKind;
import org.supportflow.sla.ledger.ClockState;
import org.supportflow.sla.ledger.ClockView;
import org.supportflow.sla.ledger.Pinned;

/** A clock as its row keeps it: what does not change by time passing alone. */
record ClockRow(
        ClockId clock,
        String target,
        String calendar,
        int calendarVersion,
        Pinned pinned,
        String state,
        Instant startedAt,
        @Nullable Instant pausedAt,
        @Nullable Instant dueAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant breachedAt,
        int reachedStep,
        @Nullable Instant nextStepAt) {

    static ClockRow of(ClockView view) {
        return new ClockRow(
                view.clock(),
                view.terms().target().toString(),
                view.terms().calendar(),
                view.terms().calendarVersion(),
                view.terms().pinned(),
                view.state().code(),
                view.startedAt(),
                view.pausedAt(),
                view.dueAt(),
                view.stoppedAt(),
                view.breachedAt(),
                view.reachedStep(),
                view.nextStepAt());
    }

    static ClockRow of(ResultSet row) throws SQLException {
        return new ClockRow(
                new ClockId(ClockKind.ofCode(row.getString("kind")), row.getInt("cycle")),
                row.getString("target"),
                row.getString("calendar"),
                row.getInt("calendar_version"),
                Columns.pinned(row),
                row.getString("state"),
                Columns.required(row, "started_at"),
                instant(row, "paused_at"),
                instant(row, "due_at"),
                instant(row, "stopped_at"),
                instant(row, "breached_at"),
                row.getInt("reached_step"),
                instant(row, "next_step_at"));
    }

    /** Each fact in words, to be compared with those of another row of the same clock. */
    Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("state", state);
        facts.put("target", "%s in %s, version %d".formatted(target, calendar, calendarVersion));
        facts.put("row", "%s %s %s %s".formatted(pinned.key(), pinned.version(), pinned.rule(), pinned.inputs()));
        facts.put("startedAt", startedAt.toString());
        facts.put("pausedAt", String.valueOf(pausedAt));
        facts.put("dueAt", String.valueOf(dueAt));
        facts.put("stoppedAt", String.valueOf(stoppedAt));
        facts.put("breachedAt", isLateByTimeAlone() ? "null" : String.valueOf(breachedAt));
        facts.put("reachedStep", String.valueOf(reachedStep));
        facts.put("nextStepAt", String.valueOf(nextStepAt));
        return facts;
    }

    /** The row of a running clock learns that it is late when its step is recorded. */
    private boolean isLateByTimeAlone() {
        return state.equals(ClockState.RUNNING.code()) && Objects.equals(breachedAt, dueAt);
    }
}
