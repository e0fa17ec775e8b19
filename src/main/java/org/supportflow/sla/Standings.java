package org.supportflow.sla;

import static org.supportflow.sla.Columns.instant;
import static org.supportflow.sla.Columns.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supportflow.sla.ledger.Pinned;
import org.supportflow.sla.ledger.ServiceLevel;
import org.supportflow.sla.ledger.Standing;

/** What the clocks know of tickets, in the database. */
@Repository
class Standings {

    private final JdbcClient jdbc;
    private final ServiceLevels levels;

    Standings(JdbcClient jdbc, ServiceLevels levels) {
        this.jdbc = jdbc;
        this.levels = levels;
    }

    Optional<Standing> find(UUID ticket) {
        return jdbc.sql("select * from supportflow.sla_standing where ticket_id = ?")
                .param(ticket)
                .query((row, number) -> standing(row))
                .optional();
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

    void write(UUID ticket, Standing standing) {
        var agreed = standing.agreed();
        jdbc.sql("""
                        insert into supportflow.sla_standing values (
                            ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
                        on conflict (ticket_id) do update set
                            submitted_at = excluded.submitted_at, level = excluded.level,
                            provisional = excluded.provisional, waiting = excluded.waiting,
                            answered_at = excluded.answered_at, unanswered_since = excluded.unanswered_since,
                            solved = excluded.solved, decision_key = excluded.decision_key,
                            decision_version = excluded.decision_version, decision_rule = excluded.decision_rule,
                            decision_inputs = excluded.decision_inputs,
                            waits = excluded.waits, silent = excluded.silent
                        """)
                .param(ticket)
                .param(timestamp(standing.submittedAt()))
                .param(agreed == null ? null : levels.write(agreed))
                .param(standing.provisional())
                .param(standing.waiting().name())
                .param(timestamp(standing.answeredAt()))
                .param(timestamp(standing.unansweredSince()))
                .param(standing.solved())
                .param(pinned(agreed).key())
                .param(pinned(agreed).version())
                .param(pinned(agreed).rule())
                .param(pinned(agreed).inputs())
                .param(levels.writeWaits(standing.waits()))
                .param(standing.silent())
                .update();
    }

    private static Pinned pinned(@Nullable ServiceLevel agreed) {
        return agreed == null ? Pinned.NOTHING : agreed.pinned();
    }
}
