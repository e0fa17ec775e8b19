package org.supportflow.sla.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calendars and their versions in the database. */
@Repository
public class StoredCalendars {

    private static final String LIVE = """
            select max(version) from supportflow.calendar_version where calendar = ? and effective_from <= ?
            """;
    private static final String EFFECTIVE = """
            select * from supportflow.calendar_version
            where calendar = ? and version > ? and effective_from <= ? order by version desc
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    StoredCalendars(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public List<StoredCalendar> all() {
        return jdbc.sql("select key, name from supportflow.calendar order by name, key")
                .query(StoredCalendar.class)
                .list();
    }

    public Optional<StoredCalendar> find(String key) {
        return jdbc.sql("select key, name from supportflow.calendar where key = ?")
                .param(key)
                .query(StoredCalendar.class)
                .optional();
    }

    /** Newest first. */
    public List<CalendarVersion> versions(String calendar) {
        return jdbc.sql("select * from supportflow.calendar_version where calendar = ? order by version desc")
                .param(calendar)
                .query((row, number) -> version(row))
                .list();
    }

    public Optional<CalendarVersion> find(String calendar, int version) {
        return jdbc.sql("select * from supportflow.calendar_version where calendar = ? and version = ?")
                .params(calendar, version)
                .query((row, number) -> version(row))
                .optional();
    }

    /** The number of the version that counts at an instant: the newest of those that have begun to. */
    public Optional<Integer> live(String calendar, Instant at) {
        return jdbc.sql(LIVE)
                .params(calendar, at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .single();
    }

    /** Those after a version that have begun to count by an instant, newest first. */
    List<CalendarVersion> effective(String calendar, int after, Instant at) {
        return jdbc.sql(EFFECTIVE)
                .params(calendar, after, at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> version(row))
                .list();
    }

    /** Two who save at once come one after the other. */
    void lock(String calendar) {
        jdbc.sql("select key from supportflow.calendar where key = ? for update")
                .param(calendar)
                .query(String.class)
                .optional();
    }

    /** A first version, unless there is one. */
    void ship(StoredCalendar calendar, CalendarVersion version) {
        jdbc.sql("insert into supportflow.calendar (key, name, created_at) values (?, ?, ?) on conflict do nothing")
                .params(calendar.key(), calendar.name(), version.createdAt().atOffset(ZoneOffset.UTC))
                .update();
        insert(version, "on conflict do nothing");
    }

    void name(StoredCalendar calendar, Instant now) {
        jdbc.sql("""
                        insert into supportflow.calendar (key, name, created_at) values (?, ?, ?)
                        on conflict (key) do update set name = excluded.name
                        """)
                .params(calendar.key(), calendar.name(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(CalendarVersion version) {
        insert(version, "");
    }

    private void insert(CalendarVersion version, String onConflict) {
        jdbc.sql("""
                        insert into supportflow.calendar_version
                            (calendar, version, content, effective_from, author, comment, created_at)
                        values (?, ?, ?::jsonb, ?, ?, ?, ?)
                        """ + onConflict)
                .params(
                        version.calendar(),
                        version.version(),
                        write(version.content()),
                        version.effectiveFrom().atOffset(ZoneOffset.UTC),
                        version.author(),
                        version.comment(),
                        version.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private CalendarVersion version(ResultSet row) throws SQLException {
        return new CalendarVersion(
                row.getString("calendar"),
                row.getInt("version"),
                read(row.getString("content")),
                row.getObject("effective_from", OffsetDateTime.class).toInstant(),
                row.getString("author"),
                row.getString("comment"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private String write(CalendarDefinition content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A calendar could not be written.", e);
        }
    }

    private CalendarDefinition read(String content) {
        try {
            return json.readValue(content, CalendarDefinition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored calendar cannot be read: " + content, e);
        }
    }
}
