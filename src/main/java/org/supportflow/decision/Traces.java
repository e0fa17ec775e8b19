package org.supportflow.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.UnknownTicket;

/** The why-trace: one row for every decision, written in the transaction that decided. */
@Component
class Traces {

    private static final String TRACES = """
            select d.id, d.table_key, d.table_version, d.definition_id, d.inputs, d.answers, d.decided_at
            from supportflow.decision_trace d
            """;
    private static final String OF_TICKET = TRACES + """
            join supportflow.ticket t on t.id = d.ticket_id
            where t.reference = ?
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Traces(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    UUID write(TicketReference ticket, Outcome outcome, Instant at) {
        var id = UUID.randomUUID();
        var written = jdbc.sql("""
                        insert into supportflow.decision_trace
                            (id, ticket_id, table_key, table_version, definition_id, inputs, answers, decided_at)
                        select ?, id, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?
                        from supportflow.ticket where reference = ?
                        """)
                .params(
                        id,
                        outcome.table(),
                        outcome.version(),
                        outcome.definitionId(),
                        text(outcome.inputs()),
                        text(outcome.answers()),
                        Timestamp.from(at),
                        ticket.value())
                .update();
        if (written == 0) {
            throw new UnknownTicket(ticket.value());
        }
        return id;
    }

    Optional<Trace> latest(TicketReference ticket, String table) {
        return jdbc.sql(OF_TICKET + " and d.table_key = ? order by d.number desc limit 1")
                .params(ticket.value(), table)
                .query(this::trace)
                .optional();
    }

    List<Trace> of(TicketReference ticket) {
        return jdbc.sql(OF_TICKET + " order by d.number")
                .param(ticket.value())
                .query(this::trace)
                .list();
    }

    Trace get(UUID id) {
        return jdbc.sql(TRACES + " where d.id = ?").param(id).query(this::trace).single();
    }

    private Trace trace(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var contract = TableContracts.get(row.getString("table_key"));
        Map<String, @Nullable Object> inputs = read(row.getString("inputs"), new TypeReference<>() {});
        List<Answer> answers = read(row.getString("answers"), new TypeReference<>() {});
        var outcome = new Outcome(
                contract.key(),
                row.getInt("table_version"),
                row.getString("definition_id"),
                typed(contract, inputs),
                answers.stream().map(answer -> typed(contract, answer)).toList(),
                Optional.of(id));
        return new Trace(id, outcome, row.getTimestamp("decided_at").toInstant());
    }

    /** As they were recorded, also those that the contract no longer knows; jsonb forgets types and order. */
    private static Map<String, @Nullable Object> typed(TableContract contract, Map<String, @Nullable Object> inputs) {
        var typed = new LinkedHashMap<String, @Nullable Object>();
        contract.inputs().stream()
                .filter(column -> inputs.containsKey(column.name()))
                .forEach(column -> typed.put(column.name(), column.type().read(inputs.get(column.name()))));
        inputs.forEach(typed::putIfAbsent);
        return typed;
    }

    private static Answer typed(TableContract contract, Answer answer) {
        return new Answer(answer.row(), contract.readAnswers(answer.values()));
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A decision cannot be written down", e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A recorded decision cannot be read", e);
        }
    }
}
