package org.supportflow.ticket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What came in for a ticket and waits to be told to its process. A row is written with the fact it is about and
 * delivered afterwards, in a transaction of its own: see {@code ticket.process}.
 */
@Component
public class Inbox {

    private final JdbcClient jdbc;
    private final Tickets tickets;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Tickets tickets, ObjectMapper json, ApplicationEventPublisher events, Clock clock) {
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
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into supportflow.inbox (ticket_id, message, variables, state, next_attempt_at, created_at)
                        values (?, ?, ?::jsonb, 'waiting', ?, ?)
                        """).params(ticket.id(), message, text(variables), now, now).update();
        events.publishEvent(new InboxFilled());
    }

    private String text(Map<String, Object> variables) {
        try {
            return json.writeValueAsString(variables);
        } catch (JsonProcessingException unexpected) {
            throw new IllegalArgumentException("These are no plain variables: " + variables.keySet(), unexpected);
        }
    }
}
