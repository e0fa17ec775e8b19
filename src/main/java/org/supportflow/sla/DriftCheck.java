package org.supportflow.sla;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.supportflow.ticket.Tickets;

/** Computes the open clocks anew from their ledger every night and reports where the stored rows say something else. */
@Component
public class DriftCheck {

    private static final Logger LOG = LoggerFactory.getLogger(DriftCheck.class);

    private final JdbcClient jdbc;
    private final Tickets tickets;
    private final Ledgers ledgers;
    private final ClockRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DriftCheck(
            JdbcClient jdbc,
            Tickets tickets,
            Ledgers ledgers,
            ClockRows rows,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.ledgers = ledgers;
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "${supportflow.sla.drift-check:0 30 2 * * *}")
    void everyNight() {
        var drifted = run();
        if (drifted.isEmpty()) {
            LOG.info("Drift check: all open clocks are as their ledger says");
        } else {
            LOG.error(
                    "Drift check: the clocks of {} tickets are not as their ledger says: {}", drifted.size(), drifted);
        }
    }

    /** The references of tickets whose clocks differ from their ledger; changes nothing. */
    public List<String> run() {
        return jdbc
                .sql("select distinct ticket_id from supportflow.sla_clock where state in ('running', 'paused')")
                .query(UUID.class)
                .list()
                .stream()
                .filter(this::hasDrifted)
                .map(this::reference)
                .toList();
    }

    private boolean hasDrifted(UUID id) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var reference = tickets.findById(id).orElseThrow().reference();
            // the lock keeps the ledger from growing between the two readings
            var ticket = tickets.lock(reference);
            var computed = ledgers.read(ticket).ledger().current(clock.instant()).stream()
                    .map(ClockRows::words)
                    .sorted()
                    .toList();
            return !computed.equals(rows.words(id).stream().sorted().toList());
        }));
    }

    private String reference(UUID id) {
        return tickets.findById(id).orElseThrow().reference().value();
    }
}
