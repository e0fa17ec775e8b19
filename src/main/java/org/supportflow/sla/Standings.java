package org.supportflow.sla;

import static org.supportflow.sla.Columns.instant;
import static org.supportflow.sla.Columns.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.supportflow.sla.ledger.Pinned;
import org.supportflow.sla.ledger.Standing;

/** What the clocks know of tickets, in the database. */
@Repository
class Standings {

    private static final String UPSERT = """
            insert into supportflow.sla_standing values (?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
            on conflict (ticket_id) do update set
                submitted_at = excluded.submitted_at, level = excluded.level,
                provisional = excluded.provisional, waiting = excluded.waiting,
                answered_at = excluded.answered_at, unanswered_since = excluded.unanswered_since,
                solved = excluded.solved, decision_key = excluded.decision_key,
                decision_version = excluded.decision_version, decision_rule = excluded.decision_rule,
                decision_inputs = excluded.decision_inputs,
                waits = excluded.waits, silent = excluded.silent
            """;

    private final JdbcTemplate jdbc;
    private final ServiceLevels levels;

    Standings(JdbcTemplate jdbc, ServiceLevels levels) {
        this.jdbc = jdbc;
        this.levels = levels;
    }

    Optional<Standing> find(UUID ticket) {
        return Optional.ofNullable(of(List.of(ticket)).get(ticket));
    }

    /** Of those of these tickets of which the clocks know something. */
    Map<UUID, Standing> of(Collection<UUID> tickets) {
        var all = new HashMap<UUID, Standing>();
        jdbc.query(
                "select * from supportflow.sla_standing where ticket_id = any (?)",
                row -> {
                    all.put(row.getObject("ticket_id", UUID.class), standing(row));
                },
                (Object) tickets.toArray(UUID[]::new));
        return all;
    }

    private Standing standing(ResultSet row) throws SQLException {
        var level = row.getString("level");
        return new Standing(
                instant(row, "submitted_at"),
                level == null ? null : levels.read(level, Columns.pinned(row)),
                row.getBoolean("provisional"),
                Standing.Waiting.valueOf(row.getString("waiting")),
                levels.readWaits(row.getString("waits")),
                instant(row, "answered_at"),
                instant(row, "unanswered_since"),
                row.getBoolean("solved"),
                row.getBoolean("silent"));
    }

    void write(Map<UUID, Standing> standings) {
        var rows = standings.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
        jdbc.batchUpdate(UPSERT, rows);
    }

    private Object[] row(UUID ticket, Standing standing) {
        var agreed = standing.agreed();
        var pinned = agreed == null ? Pinned.NOTHING : agreed.pinned();
        return new Object[] {
            ticket,
            timestamp(standing.submittedAt()),
            agreed == null ? null : levels.write(agreed),
            standing.provisional(),
            standing.waiting().name(),
            timestamp(standing.answeredAt()),
            timestamp(standing.unansweredSince()),
            standing.solved(),
            pinned.key(),
            pinned.version(),
            pinned.rule(),
            pinned.inputs(),
            levels.writeWaits(standing.waits()),
            standing.silent()
        };
    }
}
