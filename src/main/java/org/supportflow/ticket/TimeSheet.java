package org.supportflow.ticket;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The time that agents spent, in minutes. */
@Component
public class TimeSheet {

    private final JdbcClient jdbc;
    private final Tickets tickets;
    private final Clock clock;

    TimeSheet(JdbcClient jdbc, Tickets tickets, Clock clock) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** Books {@code minutes} (more than none) that {@code agent} spent with the task {@code task}. */
    public void spent(TicketReference ticket, String agent, int minutes, String task) {
        jdbc.sql("""
                        insert into supportflow.time_entry (id, ticket_id, agent, minutes, task, at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        tickets.get(ticket).id(),
                        agent,
                        minutes,
                        task,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All minutes booked on a ticket. */
    public int total(TicketReference ticket) {
        return jdbc.sql("select coalesce(sum(minutes), 0) from supportflow.time_entry where ticket_id = ?")
                .param(tickets.get(ticket).id())
                .query(Integer.class)
                .single();
    }
}
