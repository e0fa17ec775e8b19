package org.supportflow.demo.process;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.supportflow.sla.ClockMoved;
import org.supportflow.ticket.InboxFilled;

/** What the product still has to do by itself at the present time, and when it has to do something next. */
@Component
public class Bustle {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LOOK_EVERY_MILLIS = 4;
    private static final int WAKE_EVERY = 50;

    /** The engine's own housekeeping runs whenever it likes. */
    private static final String JOBS =
            "act_ru_job where retries_ > 0 and suspension_state_ = 1 " + "and handler_type_ <> 'history-cleanup'";

    private static final String INBOX = "supportflow.inbox where state = 'waiting'";
    private static final String OUTBOX = "supportflow.outbox where state = 'waiting'";
    private static final String STEPS = "supportflow.sla_clock where next_step_at is not null";

    private final JdbcClient database;
    private final ProcessEngine engine;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Bustle(JdbcClient database, ProcessEngine engine, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.engine = engine;
        this.events = events;
        this.clock = clock;
    }

    /** Waits until everything that is due is done. */
    public void settle() {
        var tries = PATIENCE.toMillis() / LOOK_EVERY_MILLIS;
        for (var i = 0L; isBusy(); i++) {
            if (i > tries) {
                throw new IllegalStateException(
                        "The desk does not come to rest within %s; still due: %s".formatted(PATIENCE, due()));
            }
            if (i % WAKE_EVERY == 0) {
                wake();
            }
            pause();
        }
    }

    /** The workers look at once instead of at their next turn. */
    private void wake() {
        events.publishEvent(new ClockMoved());
        events.publishEvent(new InboxFilled());
        var jobs = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        // Else it would start with the first request that is let in.
        jobs.start();
        jobs.jobWasAdded();
    }

    private boolean isBusy() {
        var now = Timestamp.from(clock.instant());
        return database.sql("select exists (select 1 from " + JOBS + " and (duedate_ is null or duedate_ <= :now))"
                        + " or exists (select 1 from " + INBOX + " and next_attempt_at <= :now)"
                        + " or exists (select 1 from " + OUTBOX + " and next_attempt_at <= :now)"
                        // Time must not leap while one is under way: its worker would be taken for dead.
                        + " or exists (select 1 from supportflow.outbox where state = 'sending')"
                        + " or exists (select 1 from " + STEPS + " and next_step_at <= :now)")
                .param("now", now)
                .query(Boolean.class)
                .single();
    }

    private List<String> due() {
        var now = Timestamp.from(clock.instant());
        return Stream.of(
                        "select handler_type_ || ' ' || coalesce(handler_cfg_, '') from " + JOBS
                                + " and (duedate_ is null or duedate_ <= :now)",
                        "select message || ' ' || coalesce(last_error, '') from " + INBOX
                                + " and next_attempt_at <= :now",
                        "select kind || ' ' || coalesce(last_error, '') from " + OUTBOX
                                + " and next_attempt_at <= :now",
                        "select kind || ' step' from " + STEPS + " and next_step_at <= :now")
                .flatMap(sql -> database.sql(sql).param("now", now).query(String.class).list().stream())
                .toList();
    }

    /** When the product has to do something next: a timer, a clock's step, another try. */
    public Optional<Instant> next() {
        return database.sql("select min(at) from (select duedate_::timestamptz as at from " + JOBS
                        + " union all select next_attempt_at from " + INBOX
                        + " union all select next_attempt_at from " + OUTBOX
                        + " union all select next_step_at from " + STEPS + ") due")
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)))
                .single()
                .map(Timestamp::toInstant);
    }

    /** Steps of processes that failed for good. */
    public List<String> broken() {
        return database.sql(
                        "select coalesce(activity_id_, '') || ': ' || coalesce(incident_msg_, '') from act_ru_incident")
                .query(String.class)
                .list();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The product was stopped while the demo desk was made.", stopped);
        }
    }
}
