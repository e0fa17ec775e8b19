package org.supportflow.sla;

import static org.supportflow.sla.Columns.instant;
import static org.supportflow.sla.Columns.timestamp;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.supportflow.sla.ledger.Change;
import org.supportflow.sla.ledger.ClockEvent;
import org.supportflow.sla.ledger.ClockId;
import org.supportflow.sla.ledger.ClockKind;
import org.supportflow.sla.ledger.EventType;
import org.supportflow.sla.ledger.Pinned;
import org.supportflow.sla.ledger.Recalculation;
import org.supportflow.sla.ledger.Stamp;
import org.supportflow.sla.ledger.Terms;
import org.supportflow.sla.worktime.Target;

/** The append-only ledger in the database. */
@Repository
class ClockEvents {

    private static final String INSERT = """
            insert into supportflow.sla_clock_event (
                ticket_id, kind, cycle, type, at, recorded_at, cause, actor, target, calendar, calendar_version,
                recalculation, grace_seconds, due, step, decision_key, decision_version, decision_rule, decision_inputs,
                reason, consent, round)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    ClockEvents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds these events to the ledgers of their tickets. */
    void append(Map<UUID, List<ClockEvent>> tickets) {
        var events = new ArrayList<EventOf>();
        tickets.forEach((ticket, added) -> added.forEach(event -> events.add(new EventOf(ticket, event))));
        jdbc.batchUpdate(INSERT, events, events.size() + 1, (row, of) -> {
            var event = of.event();
            row.setObject(1, of.ticket());
            row.setString(2, event.clock().kind().code());
            row.setInt(3, event.clock().cycle());
            row.setString(4, event.type().name());
            row.setObject(5, timestamp(event.stamp().at()));
            row.setObject(6, timestamp(event.stamp().recordedAt()));
            row.setString(7, event.stamp().cause());
            row.setString(8, event.stamp().actor());
            row.setString(20, event.stamp().reason());
            row.setString(21, event.change().consent());
            row.setInt(22, event.change().round());
            writeChange(row, event.change());
        });
    }

    private static void writeChange(PreparedStatement row, Change change) throws SQLException {
        var terms = change.terms();
        var pinned = terms == null ? Pinned.NOTHING : terms.pinned();
        row.setString(9, terms == null ? null : terms.target().toString());
        row.setString(10, terms == null ? null : terms.calendar());
        row.setObject(11, terms == null ? null : terms.calendarVersion(), java.sql.Types.INTEGER);
        row.setString(
                12,
                change.recalculation() == null ? null : change.recalculation().name());
        row.setLong(13, change.grace().toSeconds());
        row.setObject(14, timestamp(change.due()));
        row.setInt(15, change.step());
        row.setString(16, pinned.key());
        row.setObject(17, pinned.version(), java.sql.Types.INTEGER);
        row.setString(18, pinned.rule());
        row.setString(19, pinned.inputs());
    }

    List<ClockEvent> of(UUID ticket) {
        return jdbc.query(
                "select * from supportflow.sla_clock_event where ticket_id = ? order by id",
                (row, number) -> event(row),
                ticket);
    }

    /** The events of many tickets at once. */
    Map<UUID, List<ClockEvent>> of(Collection<UUID> tickets) {
        var all = new HashMap<UUID, List<ClockEvent>>();
        jdbc.query(
                "select * from supportflow.sla_clock_event where ticket_id = any (?) order by id",
                row -> {
                    all.computeIfAbsent(row.getObject("ticket_id", UUID.class), ticket -> new ArrayList<>())
                            .add(event(row));
                },
                (Object) tickets.toArray(UUID[]::new));
        return all;
    }

    private static ClockEvent event(ResultSet row) throws SQLException {
        var recalculation = row.getString("recalculation");
        return new ClockEvent(
                new ClockId(ClockKind.ofCode(row.getString("kind")), row.getInt("cycle")),
                EventType.valueOf(row.getString("type")),
                new Stamp(
                        Columns.required(row, "at"),
                        Columns.required(row, "recorded_at"),
                        row.getString("cause"),
                        row.getString("actor"),
                        row.getString("reason")),
                new Change(
                        terms(row),
                        recalculation == null ? null : Recalculation.valueOf(recalculation),
                        Duration.ofSeconds(row.getLong("grace_seconds")),
                        instant(row, "due"),
                        row.getString("consent"),
                        row.getInt("step"),
                        row.getInt("round")));
    }

    private static @Nullable Terms terms(ResultSet row) throws SQLException {
        var target = row.getString("target");
        return target == null
                ? null
                : new Terms(
                        Target.parse(target),
                        row.getString("calendar"),
                        row.getInt("calendar_version"),
                        Columns.pinned(row));
    }

    private record EventOf(UUID ticket, ClockEvent event) {}
}
