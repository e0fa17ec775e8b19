package org.supportflow.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs over all clocks in the database, with their progress and their findings. */
@Repository
class ClockCheckRows {

    private static final int KEPT = 50;
    private static final String OPEN = """
            select ticket_id from (
                (select ticket_id from supportflow.sla_standing
                 where not solved and ticket_id > :position order by ticket_id limit :count)
                union
                (select ticket_id from supportflow.sla_clock
                 where state in ('running', 'paused') and ticket_id > :position order by ticket_id limit :count)
            ) x order by ticket_id limit :count
            """;
    private static final String ALL = """
            select ticket_id from (
                (select ticket_id from supportflow.sla_standing where ticket_id > :position
                 order by ticket_id limit :count)
                union
                (select ticket_id from supportflow.sla_clock where ticket_id > :position
                 order by ticket_id limit :count)
            ) x order by ticket_id limit :count
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ClockCheckRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Nothing if another runs. */
    Optional<Long> start(boolean repair, String startedBy, Instant now) {
        var count = repair
                ? "select count(*) from supportflow.sla_standing"
                : "select count(*) from supportflow.sla_standing where not solved";
        return jdbc.sql("""
                        insert into supportflow.clock_check (repair, started_by, started_at, tickets)
                        values (:repair, :by, :at, (%s)) on conflict do nothing returning id
                        """.formatted(count))
                .param("repair", repair)
                .param("by", startedBy)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    void forgetOld() {
        jdbc.sql("""
                delete from supportflow.clock_check where finished_at is not null and id <= (
                    select max(id) - %d from supportflow.clock_check)
                """.formatted(KEPT)).update();
    }

    /** The one that runs, locked; nothing while another node is at it. */
    Optional<Running> lockRunning() {
        return jdbc.sql("select * from supportflow.clock_check where finished_at is null for update skip locked")
                .query((row, number) -> new Running(
                        row.getLong("id"),
                        row.getBoolean("repair"),
                        row.getObject("position", UUID.class),
                        row.getInt("checked"),
                        row.getInt("differing")))
                .optional();
    }

    /** The next tickets in the order of their ids, with their references. */
    Map<UUID, String> next(Running check, int count) {
        var tickets = new LinkedHashMap<UUID, String>();
        jdbc.sql("select t.id, t.reference from supportflow.ticket t where t.id in (%s) order by t.id"
                        .formatted(check.repair() ? ALL : OPEN))
                .param("position", check.position())
                .param("count", count)
                .query(row -> {
                    tickets.put(row.getObject("id", UUID.class), row.getString("reference"));
                });
        return tickets;
    }

    void advance(Running check, UUID position, int checked, List<ClockCheck.Difference> found) {
        var differing =
                found.stream().map(ClockCheck.Difference::reference).distinct().count();
        jdbc.sql("""
                        update supportflow.clock_check set position = ?, checked = checked + ?,
                            tickets = greatest(tickets, checked + ?), differing = differing + ? where id = ?
                        """).params(position, checked, checked, differing, check.id()).update();
        keep(check, found);
    }

    private void keep(Running check, List<ClockCheck.Difference> found) {
        var known = jdbc.sql("select count(*) from supportflow.clock_difference where check_id = ?")
                .param(check.id())
                .query(Integer.class)
                .single();
        var kept = found.subList(0, Math.min(found.size(), Math.max(0, ClockCheck.MOST_DIFFERENCES - known)));
        var rows = IntStream.range(0, kept.size())
                .mapToObj(i -> row(check, known + i + 1, kept.get(i)))
                .toList();
        batches.batchUpdate("insert into supportflow.clock_difference values (?, ?, ?, ?, ?, ?, ?)", rows);
    }

    private static Object[] row(Running check, int number, ClockCheck.Difference found) {
        return new Object[] {
            check.id(), number, found.reference(), found.clock(), found.fact(), found.stored(), found.computed()
        };
    }

    void finish(long id, Instant now, boolean cancelled) {
        jdbc.sql(
                        "update supportflow.clock_check set finished_at = ?, cancelled = ? where id = ? and finished_at is null")
                .params(now.atOffset(ZoneOffset.UTC), cancelled, id)
                .update();
    }

    Optional<ClockCheck> find(long id) {
        return jdbc.sql("select * from supportflow.clock_check where id = ?")
                .param(id)
                .query((row, number) -> check(row, differences(id)))
                .optional();
    }

    /** The newest first, without their differences. */
    List<ClockCheck> latest() {
        return jdbc.sql("select * from supportflow.clock_check order by id desc limit %d".formatted(KEPT))
                .query((row, number) -> check(row, List.of()))
                .list();
    }

    private List<ClockCheck.Difference> differences(long check) {
        return jdbc.sql("""
                        select reference, clock, fact, stored, computed from supportflow.clock_difference
                        where check_id = ? order by number
                        """).param(check).query(ClockCheck.Difference.class).list();
    }

    private static ClockCheck check(ResultSet row, List<ClockCheck.Difference> differences) throws SQLException {
        var finished = Columns.instant(row, "finished_at");
        var ended = row.getBoolean("cancelled") ? ClockCheck.State.cancelled : ClockCheck.State.finished;
        return new ClockCheck(
                row.getLong("id"),
                row.getBoolean("repair"),
                finished == null ? ClockCheck.State.running : ended,
                row.getString("started_by"),
                Columns.required(row, "started_at"),
                finished,
                row.getInt("tickets"),
                row.getInt("checked"),
                row.getInt("differing"),
                differences);
    }

    /** A run and how far it is. */
    record Running(long id, boolean repair, UUID position, int checked, int differing) {}
}
