package org.supportflow.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records who did what, in the transaction that does it; the database refuses to change a record. */
@Component
public class Audit {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Clock clock;

    Audit(JdbcClient database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    public void record(String who, String what, String subject, Map<String, String> details) {
        database.sql(
                        "insert into supportflow.audit_entry (at, who, what, subject, details) values (?, ?, ?, ?, ?::jsonb)")
                .params(List.of(clock.instant().atOffset(ZoneOffset.UTC), who, what, subject, text(details)))
                .update();
    }

    /** What happened to a subject, oldest first. */
    public List<AuditEntry> of(String subject) {
        return database.sql(
                        "select at, who, what, subject, details from supportflow.audit_entry where subject = ? order by id")
                .param(subject)
                .query((row, number) -> entry(row))
                .list();
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getTimestamp("at").toInstant(),
                row.getString("who"),
                row.getString("what"),
                row.getString("subject"),
                details(row.getString("details")));
    }

    private String text(Map<String, String> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private Map<String, String> details(String text) {
        try {
            return json.readValue(text, DETAILS);
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
