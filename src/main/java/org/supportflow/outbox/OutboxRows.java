package org.supportflow.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table. Attempts and leases go by the database's clock: it is one for all nodes, and says nothing about tickets.
 */
@Component
class OutboxRows {

    private static final int AT_ONCE = 10;

    private final JdbcClient jdbc;

    OutboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes what is due, the first item of each ticket only. A row that a dead node took is due again when its lease
     * has ended. "offset 0" keeps the database from comparing each row with all that wait.
     */
    List<OutboxItem> take(Duration lease) {
        return jdbc.sql("""
                        with due as materialized (
                            select d.id from supportflow.outbox d
                            where d.state in ('waiting', 'sending') and d.next_attempt_at <= now()
                              and not exists (select 1 from supportflow.outbox e
                                              where e.ticket_id = d.ticket_id and e.id < d.id
                                                and e.state in ('waiting', 'sending') offset 0)
                            order by d.next_attempt_at, d.id limit ? for update skip locked)
                        update supportflow.outbox o
                        set state = 'sending', attempts = attempts + 1,
                            next_attempt_at = now() + make_interval(secs => ?)
                        from due where o.id = due.id
                        returning o.id, o.kind, o.ticket_id, o.idempotency_key, o.payload, o.attempts
                        """)
                .params(AT_ONCE, lease.toSeconds())
                .query(OutboxRows::item)
                .list();
    }

    /** False when another node has taken the item meanwhile, because this one was silent for too long. */
    boolean stillOurs(OutboxItem item, Duration lease) {
        return change(item, "state = 'sending', next_attempt_at = now() + make_interval(secs => ?)", lease.toSeconds());
    }

    void sent(OutboxItem item) {
        change(item, "state = 'sent', ended_at = now(), last_error = ?", null);
    }

    void postpone(OutboxItem item, Duration pause, String error) {
        change(item, "state = 'waiting', next_attempt_at = now() + make_interval(secs => ?)", pause.toSeconds());
        change(item, "last_error = ?", error);
    }

    boolean failed(OutboxItem item, String error) {
        return change(item, "state = 'failed', ended_at = now(), last_error = ?", error);
    }

    long count(String state) {
        return jdbc.sql("select count(*) from supportflow.outbox where state = ?")
                .param(state)
                .query(Long.class)
                .single();
    }

    private boolean change(OutboxItem item, String what, @Nullable Object value) {
        return jdbc.sql("update supportflow.outbox set " + what
                                + " where id = ? and attempts = ? and state in ('sending', 'waiting')")
                        .params(value, item.id(), item.attempt())
                        .update()
                == 1;
    }

    private static OutboxItem item(ResultSet row, int number) throws SQLException {
        return new OutboxItem(
                row.getLong("id"),
                row.getString("kind"),
                row.getObject("ticket_id", UUID.class),
                row.getString("idempotency_key"),
                row.getString("payload"),
                row.getInt("attempts"));
    }
}
