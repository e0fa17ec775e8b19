package org.supportflow.sla;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.supportflow.audit.Audit;

/** Starts runs that compute clocks anew from their ledger, and tells how they go; {@link ClockCheckRun} does the work. */
@Component
public class ClockChecks {

    private static final Logger LOG = LoggerFactory.getLogger(ClockChecks.class);
    private static final String NIGHTLY = "supportflow";

    private final ClockCheckRows rows;
    private final Audit audit;
    private final ApplicationEventPublisher publisher;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ClockChecks(
            ClockCheckRows rows,
            Audit audit,
            ApplicationEventPublisher publisher,
            TransactionTemplate transaction,
            Clock clock,
            MeterRegistry meters) {
        this.rows = rows;
        this.audit = audit;
        this.publisher = publisher;
        this.transaction = transaction;
        this.clock = clock;
        Gauge.builder("supportflow.sla.drifted", this, ClockChecks::drifted)
                .description("Tickets whose clocks were not as their ledger says, by the last check")
                .register(meters);
    }

    /** At most one runs at a time, on whatever node; with {@code repair} what the ledger says is written. */
    public ClockCheck start(boolean repair, String who) {
        var id = transaction.execute(status -> {
            var started = rows.start(repair, who, clock.instant()).orElseThrow(ClockCheckRunning::new);
            rows.forgetOld();
            audit.record(who, repair ? "rebuildClocks" : "checkClocks", "clocks", Map.of("id", started.toString()));
            publisher.publishEvent(new Started());
            return started;
        });
        return find(id == null ? 0 : id).orElseThrow();
    }

    public Optional<ClockCheck> find(long id) {
        return rows.find(id);
    }

    /** The newest first, without their differences. */
    public List<ClockCheck> latest() {
        return rows.latest();
    }

    /** What was done stays done. */
    public void cancel(long id) {
        rows.finish(id, clock.instant(), true);
    }

    @Scheduled(cron = "${supportflow.sla.drift-check:0 30 2 * * *}")
    void everyNight() {
        try {
            start(false, NIGHTLY);
        } catch (ClockCheckRunning byAnotherNode) {
            LOG.debug("The nightly check of clocks is running already");
        }
    }

    private double drifted() {
        return rows.latest().stream()
                .filter(check -> check.state() == ClockCheck.State.finished)
                .findFirst()
                .map(ClockCheck::differing)
                .orElse(0);
    }

    /** There is a run to be done. */
    record Started() {}
}
