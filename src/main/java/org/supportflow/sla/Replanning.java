package org.supportflow.sla;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;

/**
 * Rule R10 for tickets to which nothing happens: those that still count by an earlier version are found by index and
 * follow, a few in a transaction. Locking the ticket, and leaving those another node has, shares the work.
 */
@Component
class Replanning {

    private static final Logger LOG = LoggerFactory.getLogger(Replanning.class);
    private static final Duration AGAIN = Duration.ofMinutes(10);
    private static final int BATCH = 50;
    private static final String BEHIND = """
            with live as (
                select calendar, max(version) as version from supportflow.calendar_version
                where effective_from <= :now group by calendar)
            select t.reference from supportflow.ticket t
            where t.id in (
                select c.ticket_id from supportflow.sla_clock c join live on live.calendar = c.calendar
                where c.state in ('running', 'paused') and c.calendar_version < live.version
                union all
                select s.ticket_id from supportflow.sla_standing s join live on live.calendar = s.level ->> 'calendar'
                where not s.solved and (s.level ->> 'calendarVersion')::integer < live.version)
              and t.reference not in (:left)
            limit :count for update of t skip locked
            """;

    private final JdbcClient jdbc;
    private final Tickets tickets;
    private final Ledgers ledgers;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<String, Instant> left = new ConcurrentHashMap<>();

    Replanning(JdbcClient jdbc, Tickets tickets, Ledgers ledgers, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.ledgers = ledgers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Lets some tickets follow; false when all do. */
    boolean next() {
        try {
            return follow(BATCH, new AtomicReference<>());
        } catch (RuntimeException trouble) {
            LOG.debug("Some clocks cannot follow their calendar; taking them one by one", trouble);
            return followOne();
        }
    }

    private boolean followOne() {
        var tried = new AtomicReference<String>();
        try {
            return follow(1, tried);
        } catch (RuntimeException trouble) {
            if (tried.get() == null) {
                throw trouble;
            }
            LOG.error("The clocks of {} cannot follow their calendar; tried again in {}", tried.get(), AGAIN, trouble);
            left.put(tried.get(), clock.instant().plus(AGAIN));
            return true;
        }
    }

    private boolean follow(int most, AtomicReference<String> tried) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var behind = behind(most);
            behind.forEach(reference -> {
                tried.set(reference);
                follow(reference);
            });
            return !behind.isEmpty();
        }));
    }

    private List<String> behind(int most) {
        left.values().removeIf(clock.instant()::isAfter);
        var none = List.of("");
        return jdbc.sql(BEHIND)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("left", left.isEmpty() ? none : List.copyOf(left.keySet()))
                .param("count", most)
                .query(String.class)
                .list();
    }

    private void follow(String reference) {
        var ticket = tickets.get(TicketReference.of(reference));
        var clocks = ledgers.read(ticket);
        if (clocks.isChanged()) {
            ledgers.write(ticket, clocks, clock.instant());
        } else {
            // the projection counts by a version that the ledger does not have
            left.put(reference, clock.instant().plus(AGAIN));
            ledgers.project(ticket, clocks, clock.instant());
        }
    }
}
