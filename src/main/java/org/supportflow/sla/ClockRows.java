package org.supportflow.sla;

import static org.supportflow.sla.Columns.timestamp;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.supportflow.sla.ledger.ClockId;
import org.supportflow.sla.ledger.ClockKind;
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
                next_step_at = excluded.next_step_at,
                decision_key = case when excluded.state in ('running', 'paused')
                    then excluded.decision_key else sla_clock.decision_key end,
                decision_version = case when excluded.state in ('running', 'paused')
                    then excluded.decision_version else sla_clock.decision_version end,
                decision_rule = case when excluded.state in ('running', 'paused')
                    then excluded.decision_rule else sla_clock.decision_rule end,
                decision_inputs = case when excluded.state in ('running', 'paused')
                    then excluded.decision_inputs else sla_clock.decision_inputs end
            """;

    private final JdbcTemplate jdbc;

    ClockRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(UUID ticket, List<ClockView> views, Pinned pinned) {
        jdbc.batchUpdate(UPSERT, views, views.size() + 1, (row, view) -> {
            row.setObject(1, ticket);
            row.setString(2, view.clock().kind().code());
            row.setInt(3, view.clock().cycle());
            row.setString(4, view.terms().target().toString());
            row.setString(5, view.terms().calendar());
            row.setInt(6, view.terms().calendarVersion());
            writeState(row, view);
            row.setString(16, pinned.key());
            row.setObject(17, pinned.version(), java.sql.Types.INTEGER);
            row.setString(18, pinned.rule());
            row.setString(19, pinned.inputs());
        });
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

    /** The row of a table that set each clock. */
    Map<ClockId, Pinned> pinned(UUID ticket) {
        var pinned = new HashMap<ClockId, Pinned>();
        jdbc.query(
                "select * from supportflow.sla_clock where ticket_id = ?",
                row -> {
                    var id = new ClockId(ClockKind.ofCode(row.getString("kind")), row.getInt("cycle"));
                    pinned.put(
                            id,
                            new Pinned(
                                    row.getString("decision_key"),
                                    row.getObject("decision_version", Integer.class),
                                    row.getString("decision_rule"),
                                    row.getString("decision_inputs")));
                },
                ticket);
        return pinned;
    }

    /** Where the stored rows of a ticket stand, in words that {@link #words} gives for views. */
    List<String> words(UUID ticket) {
        return jdbc.query(
                "select * from supportflow.sla_clock where ticket_id = ?",
                (row, number) -> "%s %d %s due %s paused %s stopped %s step %d next %s"
                        .formatted(
                                row.getString("kind"),
                                row.getInt("cycle"),
                                row.getString("state"),
                                Columns.instant(row, "due_at"),
                                Columns.instant(row, "paused_at"),
                                Columns.instant(row, "stopped_at"),
                                row.getInt("reached_step"),
                                Columns.instant(row, "next_step_at")),
                ticket);
    }

    static String words(ClockView view) {
        return "%s %d %s due %s paused %s stopped %s step %d next %s"
                .formatted(
                        view.clock().kind().code(),
                        view.clock().cycle(),
                        view.state().code(),
                        view.dueAt(),
                        view.pausedAt(),
                        view.stoppedAt(),
                        view.reachedStep(),
                        view.nextStepAt());
    }
}
