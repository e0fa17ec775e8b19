package org.supportflow.ticket.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.TicketReference;

/** The rows of the inbox that wait, the oldest of each ticket first. */
@Component
class InboxRows {

    private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    InboxRows(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Locks the next row for this transaction; a row waits while an earlier one of its ticket does. Without "offset 0"
     * the database compares each row with all that wait, whenever it believes that they are few.
     */
    Optional<InboxRow> lockNext() {
        return jdbc.sql("""
                        select i.id, i.ticket_id, t.reference, i.message, i.variables
                        from supportflow.inbox i join supportflow.ticket t on t.id = i.ticket_id
                        where i.state = 'waiting' and i.next_attempt_at <= ?
                          and not exists (select 1 from supportflow.inbox e
                                          where e.ticket_id = i.ticket_id and e.state = 'waiting' and e.id < i.id
                                          offset 0)
                        order by i.next_attempt_at, i.id limit 1 for update of i skip locked
                        """).param(now()).query(this::row).optional();
    }

    /** Ends the row; returns how often it was tried. */
    int delivered(long id, String state) {
        return jdbc.sql("""
                        update supportflow.inbox set state = ?, delivered_at = ?, attempts = attempts + 1
                        where id = ? returning attempts
                        """).params(state, now(), id).query(Integer.class).single();
    }

    /** The row stays and is tried again after a while; returns how often it was tried. */
    int failed(long id, String error, Duration again) {
        return jdbc.sql("""
                        update supportflow.inbox set attempts = attempts + 1, last_error = ?, next_attempt_at = ?
                        where id = ? and state = 'waiting' returning attempts
                        """)
                .params(error, now().plus(again), id)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    long countWaiting() {
        return jdbc.sql("select count(*) from supportflow.inbox where state = 'waiting'")
                .query(Long.class)
                .single();
    }

    private InboxRow row(ResultSet row, int number) throws SQLException {
        return new InboxRow(
                row.getLong("id"),
                row.getObject("ticket_id", UUID.class),
                TicketReference.of(row.getString("reference")),
                row.getString("message"),
                variables(row.getString("variables")));
    }

    private Map<String, Object> variables(String text) {
        try {
            return json.readValue(text, VARIABLES);
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException("An inbox row holds no JSON object", unexpected);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
