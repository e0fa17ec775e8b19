package org.supportflow;

import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.supportflow.ticket.Intake;
import org.supportflow.ticket.NewTicket;
import org.supportflow.ticket.Ticket;
import org.supportflow.ticket.TicketReference;

/** Tickets whose process never starts: it would decide, assign and run clocks between the lines of a test. */
public class TestTickets {

    private final Intake intake;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    TestTickets(Intake intake, JdbcTemplate database, TransactionTemplate transaction) {
        this.intake = intake;
        this.database = database;
        this.transaction = transaction;
    }

    public Ticket submit(NewTicket asked) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var ticket = intake.submit(asked, null).ticket();
            silence(ticket.reference());
            return ticket;
        }));
    }

    /** What waits in the ticket's inbox is told to nobody. */
    public void silence(TicketReference ticket) {
        database.update(
                "update supportflow.inbox set state = 'delivered', delivered_at = created_at where state = 'waiting'"
                        + " and ticket_id = (select id from supportflow.ticket where reference = ?)",
                ticket.value());
    }
}
