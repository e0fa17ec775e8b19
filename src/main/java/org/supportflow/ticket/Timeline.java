package org.supportflow.ticket;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What happened on a ticket, in order; every feature writes to it, in its own transaction. */
@Component
public class Timeline {

    private final Tickets tickets;
    private final TimelineEntries entries;
    private final Clock clock;

    Timeline(Tickets tickets, TimelineEntries entries, Clock clock) {
        this.tickets = tickets;
        this.entries = entries;
        this.clock = clock;
    }

    /** Adds an entry that says what {@code actor} did; {@code details} hold no text of a customer. */
    public void record(TicketReference ticket, String kind, String actor, Map<String, String> details) {
        record(tickets.get(ticket), kind, actor, details);
    }

    void record(Ticket ticket, String kind, String actor, Map<String, String> details) {
        entries.save(new TimelineEntry(ticket.id(), clock.instant(), kind, actor, details));
    }

    /** Everything that happened, the oldest first. */
    public List<TimelineEntry> of(TicketReference ticket) {
        return entries.findByTicketIdOrderById(tickets.get(ticket).id());
    }
}
