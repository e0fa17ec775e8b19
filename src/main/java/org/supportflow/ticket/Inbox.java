package org.supportflow.ticket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What came in for a ticket and waits to be told to its process. A row is written with the fact it is about and
 * delivered afterwards, in a transaction of its own: see {@code ticket.process}.
 */
@Component
public class Inbox {

    private static final String INSERT = """
            insert into supportflow.inbox (ticket_id, message, variables, state, next_attempt_at, created_at)
            values (?, ?, ?::jsonb, 'waiting', ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final Tickets tickets;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Inbox(JdbcTemplate jdbc, Tickets tickets, ObjectMapper json, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** Puts a message for the ticket's process; {@code variables} are numbers, texts and booleans for its receiver. */
    public void put(TicketReference ticket, String message, Map<String, Object> variables) {
        put(tickets.get(ticket), message, variables);
    }

    void put(Ticket ticket, String message, Map<String, Object> variables) {
        put(List.of(new Entry(ticket.id(), message, variables)));
    }

    /** Puts messages for the processes of many tickets at once. */
    public void put(List<Entry> entries) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var rows = entries.stream()
                .map(entry -> new Object[] {entry.ticket(), entry.message(), text(entry.variables()), now, now})
                .toList();
        jdbc.batchUpdate(INSERT, rows);
        events.publishEvent(new InboxFilled());
    }

    private String text(Map<String, Object> variables) {
        try {
            return json.writeValueAsString(variables);
        } catch (JsonProcessingException unexpected) {
            throw new IllegalArgumentException("These are no plain variables: " + variables.keySet(), unexpected);
        }
    }

    /** What {@link #put(TicketReference, String, Map)} takes, of a ticket by its id. */
    public record Entry(UUID ticket, String message, Map<String, Object> variables) {}
}
