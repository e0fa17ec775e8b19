package org.supportflow.decision.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts of tables, one for each person: two people who change one table see each other, and none overwrites the other. */
@Component
public class TableDrafts {

    private final JdbcClient jdbc;
    private final Clock clock;

    TableDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<TableDraft> of(String key, String person) {
        return jdbc.sql("select * from supportflow.table_draft where table_key = ? and person = ?")
                .params(key, person)
                .query(TableDrafts::draft)
                .optional();
    }

    /** Whoever is changing the table, the newest draft first. */
    public List<TableDraft> of(String key) {
        return jdbc.sql("select * from supportflow.table_draft where table_key = ? order by saved_at desc")
                .param(key)
                .query(TableDrafts::draft)
                .list();
    }

    public TableDraft save(String key, String person, byte[] content, int basedOn) {
        var draft = new TableDraft(key, person, content, basedOn, clock.instant());
        jdbc.sql("""
                        insert into supportflow.table_draft (table_key, person, content, based_on, saved_at)
                        values (?, ?, ?, ?, ?) on conflict (table_key, person) do update set
                            content = excluded.content, based_on = excluded.based_on, saved_at = excluded.saved_at
                        """)
                .params(key, person, content, basedOn, draft.savedAt().atOffset(ZoneOffset.UTC))
                .update();
        return draft;
    }

    public void discard(String key, String person) {
        jdbc.sql("delete from supportflow.table_draft where table_key = ? and person = ?")
                .params(key, person)
                .update();
    }

    private static TableDraft draft(ResultSet row, int number) throws SQLException {
        return new TableDraft(
                row.getString("table_key"),
                row.getString("person"),
                row.getBytes("content"),
                row.getInt("based_on"),
                row.getTimestamp("saved_at").toInstant());
    }
}
