package org.supportflow.ticket;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The nearest due of many tickets at once, as lists show it. */
@Repository
public class Deadlines {

    private final JdbcTemplate jdbc;

    Deadlines(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the tickets until the transaction ends, always in the same order, as {@link Tickets#lock} does one. */
    public void lock(Collection<UUID> tickets) {
        jdbc.query("select id from supportflow.ticket where id = any (?) order by id for update", row -> {}, (Object)
                tickets.toArray(UUID[]::new));
    }

    /** The stored ones by ticket; a ticket to which nothing is owed has none. */
    public Map<UUID, Instant> of(Collection<UUID> tickets) {
        var all = new HashMap<UUID, Instant>();
        jdbc.query(
                "select id, next_deadline from supportflow.ticket where id = any (?) and next_deadline is not null",
                row -> {
                    all.put(
                            row.getObject("id", UUID.class),
                            row.getObject("next_deadline", OffsetDateTime.class).toInstant());
                },
                (Object) tickets.toArray(UUID[]::new));
        return all;
    }

    /** Writes the deadlines of these tickets; those without an entry in {@code dues} have none. */
    public void write(Collection<UUID> tickets, Map<UUID, Instant> dues) {
        jdbc.batchUpdate(
                "update supportflow.ticket set next_deadline = ? where id = ?",
                tickets,
                tickets.size() + 1,
                (row, id) -> {
                    var due = dues.get(id);
                    row.setObject(1, due == null ? null : due.atOffset(ZoneOffset.UTC));
                    row.setObject(2, id);
                });
    }
}
