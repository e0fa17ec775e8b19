package org.supportflow.ticket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What happened on a ticket, in order; every feature writes to it, in its own transaction. */
@Component
public class Timeline {

    private final Tickets tickets;
    private final TimelineEntries entries;
    private final JdbcTemplate jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Timeline(Tickets tickets, TimelineEntries entries, JdbcTemplate jdbc, ObjectMapper json, Clock clock) {
        this.tickets = tickets;
        this.entries = entries;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Adds an entry that says what {@code actor} did; {@code details} hold no text of a customer. */
    public void record(TicketReference ticket, String kind, String actor, Map<String, String> details) {
        record(tickets.get(ticket), kind, actor, details);
    }

    void record(Ticket ticket, String kind, String actor, Map<String, String> details) {
        entries.save(new TimelineEntry(ticket.id(), clock.instant(), kind, actor, details));
    }

    /** Adds entries of many tickets at once. */
    public void record(List<Entry> added) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var rows = added.stream()
                .map(entry -> new Object[] {entry.ticket(), now, entry.kind(), entry.actor(), text(entry.details())})
                .toList();
        jdbc.batchUpdate(
                "insert into supportflow.timeline_entry (ticket_id, at, kind, actor, details)"
                        + " values (?, ?, ?, ?, ?::jsonb)",
                rows);
    }

    private String text(Map<String, String> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException unexpected) {
            throw new IllegalArgumentException("These are no plain texts: " + details.keySet(), unexpected);
        }
    }

    /** Everything that happened, the oldest first. */
    public List<TimelineEntry> of(TicketReference ticket) {
        return entries.findByTicketIdOrderById(tickets.get(ticket).id());
    }

    /** What {@link #record(TicketReference, String, String, Map)} takes, of a ticket by its id. */
    public record Entry(UUID ticket, String kind, String actor, Map<String, String> details) {}
}
