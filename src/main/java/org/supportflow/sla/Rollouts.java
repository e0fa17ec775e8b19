package org.supportflow.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supportflow.decision.PublicationScope;
import org.supportflow.decision.TablePublished;
import org.supportflow.sla.ledger.Recalculation;
import org.supportflow.sla.ledger.Stamp;

/** Which open tickets are to follow a published table, and how far they are. */
@Repository
public class Rollouts {

    private static final int KEPT = 50;
    private static final int LONGEST_REASON = 1000;

    private final JdbcClient jdbc;

    Rollouts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rule R11: lists, in the transaction that publishes, the tickets whose clocks were promised something and run. */
    @EventListener
    void on(TablePublished event) {
        if (!event.table().equals(Agreements.TABLE) || event.scope() == PublicationScope.NEW) {
            return;
        }
        var id = jdbc.sql("""
                        insert into supportflow.sla_rollout (table_version, scope, author, comment, published_at)
                        values (?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        event.version(),
                        event.scope().name(),
                        event.author(),
                        event.comment(),
                        event.at().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into supportflow.sla_rollout_ticket (rollout_id, ticket_id)
                        select ?, ticket_id from supportflow.sla_standing
                        where level is not null and not provisional and not solved
                        """).param(id).update();
        jdbc.sql("delete from supportflow.sla_rollout where id <= ?")
                .param(id - KEPT)
                .update();
    }

    /** The newest first. */
    public List<Rollout> latest() {
        return jdbc.sql("""
                        select r.*, count(t.*) as tickets, count(t.*) filter (where t.state = 'done') as done
                        from supportflow.sla_rollout r
                        left join supportflow.sla_rollout_ticket t on t.rollout_id = r.id
                        group by r.id order by r.id desc
                        """).query((row, number) -> rollout(row)).list();
    }

    /** The next ticket that waits, locked for this transaction; nodes take different ones. */
    Optional<Waiting> lockNext() {
        return jdbc.sql("""
                        select r.id, r.scope, r.author, r.comment, t.ticket_id, x.reference
                        from supportflow.sla_rollout_ticket t
                        join supportflow.sla_rollout r on r.id = t.rollout_id
                        join supportflow.ticket x on x.id = t.ticket_id
                        where t.state = 'waiting' order by t.rollout_id, t.ticket_id
                        limit 1 for update of t skip locked
                        """)
                .query((row, number) -> new Waiting(
                        row.getLong("id"),
                        row.getObject("ticket_id", UUID.class),
                        row.getString("reference"),
                        PublicationScope.valueOf(row.getString("scope")),
                        row.getString("author"),
                        row.getString("comment")))
                .optional();
    }

    void done(Waiting ticket) {
        end(ticket, "done", null);
    }

    void failed(Waiting ticket, String reason) {
        end(ticket, "failed", reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
    }

    private void end(Waiting ticket, String state, @Nullable String reason) {
        jdbc.sql(
                        "update supportflow.sla_rollout_ticket set state = ?, reason = ? where rollout_id = ? and ticket_id = ?")
                .params(Arrays.asList(state, reason, ticket.rollout(), ticket.ticket()))
                .update();
    }

    private Rollout rollout(ResultSet row) throws SQLException {
        return new Rollout(
                row.getLong("id"),
                row.getInt("table_version"),
                PublicationScope.valueOf(row.getString("scope")).code(),
                row.getString("author"),
                row.getString("comment"),
                Columns.required(row, "published_at"),
                row.getInt("tickets"),
                row.getInt("done"),
                failures(row.getLong("id")));
    }

    private List<Rollout.Failure> failures(long rollout) {
        return jdbc.sql("""
                        select x.reference as ticket, t.reason from supportflow.sla_rollout_ticket t
                        join supportflow.ticket x on x.id = t.ticket_id
                        where t.rollout_id = ? and t.state = 'failed' order by x.reference
                        """).param(rollout).query(Rollout.Failure.class).list();
    }

    /** A ticket that is to follow. */
    record Waiting(long rollout, UUID ticket, String reference, PublicationScope scope, String author, String comment) {

        Recalculation rule() {
            return scope == PublicationScope.OPEN_FROM_NOW ? Recalculation.FROM_CHANGE : Recalculation.RETROACTIVE;
        }

        Stamp stamp(Instant now) {
            return new Stamp(now, now, "tablePublished", author, comment);
        }
    }
}
