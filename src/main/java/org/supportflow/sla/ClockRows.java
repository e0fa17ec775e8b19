package org.supportflow.sla;

import static org.supportflow.sla.Columns.timestamp;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.supportflow.sla.ledger.ClockView;

/** The projection in the database: what lists and the watch read. */
@Repository
class ClockRows {

    private static final String UPSERT = """
            insert into supportflow.sla_clock (
                ticket_id, kind, cycle, target, calendar, calendar_version, state, started_at, paused_at, due_at,
                stopped_at, breached_at, remaining_seconds, reached_step, next_step_at,
                decision_key, decision_version, decision_rule, decision_inputs)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            on conflict (ticket_id, kind, cycle) do update set
                target = excluded.target, calendar = excluded.calendar, calendar_version = excluded.calendar_version,
                state = excluded.state, paused_at = excluded.paused_at, due_at = excluded.due_at,
                stopped_at = excluded.stopped_at, breached_at = excluded.breached_at,
                remaining_seconds = excluded.remaining_seconds, reached_step = excluded.reached_step,
                next_step_at = excluded.next_step_at, decision_key = excluded.decision_key,
                decision_version = excluded.decision_version, decision_rule = excluded.decision_rule,
                decision_inputs = excluded.decision_inputs
            """;

    private final JdbcTemplate jdbc;

    ClockRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the clocks of these tickets in place of all that is stored of them. */
    void replace(Map<UUID, List<ClockView>> tickets) {
        jdbc.update("delete from supportflow.sla_clock where ticket_id = any (?)", (Object)
                tickets.keySet().toArray(UUID[]::new));
        write(tickets);
    }

    void write(Map<UUID, List<ClockView>> tickets) {
        var clocks = new ArrayList<ClockOf>();
        tickets.forEach((ticket, views) -> views.forEach(view -> clocks.add(new ClockOf(ticket, view))));
        jdbc.batchUpdate(UPSERT, clocks, clocks.size() + 1, (row, clock) -> {
            row.setObject(1, clock.ticket());
            write(row, clock.view());
            writeState(row, clock.view());
        });
    }

    private static void write(PreparedStatement row, ClockView view) throws SQLException {
        var terms = view.terms();
        row.setString(2, view.clock().kind().code());
        row.setInt(3, view.clock().cycle());
        row.setString(4, terms.target().toString());
        row.setString(5, terms.calendar());
        row.setInt(6, terms.calendarVersion());
        row.setString(16, terms.pinned().key());
        row.setObject(17, terms.pinned().version(), Types.INTEGER);
        row.setString(18, terms.pinned().rule());
        row.setString(19, terms.pinned().inputs());
    }

    private static void writeState(PreparedStatement row, ClockView view) throws SQLException {
        row.setString(7, view.state().code());
        row.setObject(8, timestamp(view.startedAt()));
        row.setObject(9, timestamp(view.pausedAt()));
        row.setObject(10, timestamp(view.dueAt()));
        row.setObject(11, timestamp(view.stoppedAt()));
        row.setObject(12, timestamp(view.breachedAt()));
        row.setLong(13, view.remaining().toSeconds());
        row.setInt(14, view.reachedStep());
        row.setObject(15, timestamp(view.nextStepAt()));
    }

    /** The stored clocks of these tickets. */
    Map<UUID, List<ClockRow>> of(Collection<UUID> tickets) {
        var rows = new HashMap<UUID, List<ClockRow>>();
        jdbc.query(
                "select * from supportflow.sla_clock where ticket_id = any (?)",
                row -> {
                    rows.computeIfAbsent(row.getObject("ticket_id", UUID.class), ticket -> new ArrayList<>())
                            .add(ClockRow.of(row));
                },
                (Object) tickets.toArray(UUID[]::new));
        return rows;
    }

    private record ClockOf(UUID ticket, ClockView view) {}
}
