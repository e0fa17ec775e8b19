package org.supportflow.sla;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.TicketSubmitted;
import org.supportflow.ticket.Tickets;

/**
 * Rule R20 beside the intake, not in it: an assumption asks the customer's data and two tables, and whatever is wrong
 * with those may cost the provisional clock for a while, but never the ticket.
 */
@Component
class Assumptions {

    private static final Logger LOG = LoggerFactory.getLogger(Assumptions.class);
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Tickets tickets;
    private final Agreements agreements;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Assumptions(JdbcClient jdbc, Tickets tickets, Agreements agreements, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.agreements = agreements;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void on(TicketSubmitted event) {
        jdbc.sql("insert into supportflow.sla_assumption (ticket_id, next_attempt_at) values (?, ?)")
                .param(tickets.get(event.ticket()).id())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Assumes for the next ticket; false when there is none. */
    boolean assumeNext() {
        var tried = new AtomicReference<TicketReference>();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> lockNext()
                    .map(ticket -> {
                        tried.set(ticket);
                        agreements.assume(tickets.lock(ticket));
                        done(ticket);
                        return true;
                    })
                    .orElse(false)));
        } catch (RuntimeException trouble) {
            if (tried.get() == null) {
                throw trouble;
            }
            LOG.warn("{} has no provisional clock yet: {}", tried.get(), trouble.toString());
            postpone(tried.get());
            return true;
        }
    }

    private Optional<TicketReference> lockNext() {
        return jdbc.sql("""
                        select t.reference from supportflow.sla_assumption a
                        join supportflow.ticket t on t.id = a.ticket_id
                        where a.next_attempt_at <= ? order by a.next_attempt_at limit 1
                        for update of a skip locked
                        """)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional()
                .map(TicketReference::of);
    }

    private void done(TicketReference ticket) {
        jdbc.sql("delete from supportflow.sla_assumption "
                        + "where ticket_id = (select id from supportflow.ticket where reference = ?)")
                .param(ticket.value())
                .update();
    }

    private void postpone(TicketReference ticket) {
        Instant again = clock.instant().plus(AGAIN);
        jdbc.sql("update supportflow.sla_assumption set next_attempt_at = ? "
                        + "where ticket_id = (select id from supportflow.ticket where reference = ?)")
                .param(again.atOffset(ZoneOffset.UTC))
                .param(ticket.value())
                .update();
    }
}
