package org.supportflow.sla;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.sla.ledger.ClockEvent;
import org.supportflow.sla.ledger.ClockView;
import org.supportflow.sla.ledger.Ledger;
import org.supportflow.ticket.Inbox;
import org.supportflow.ticket.LifecycleMessage;
import org.supportflow.ticket.Timeline;

/**
 * Commits steps that are due, each with an inbox row for the ticket's process. Taking the ticket's lock, and leaving
 * tickets that another node has locked, is what lets several nodes share the work.
 */
@Component
class StepRecorder {

    private static final Logger LOG = LoggerFactory.getLogger(StepRecorder.class);
    private static final String DUE = """
            select t.id from supportflow.ticket t
            where t.id in (select c.ticket_id from supportflow.sla_clock c
                           where c.next_step_at <= ? order by c.next_step_at limit ?)
            for update of t skip locked limit ?
            """;
    /** Looks past the tickets that other nodes are at. */
    private static final int AHEAD = 4;

    private final JdbcClient jdbc;
    private final Ledgers ledgers;
    private final Inbox inbox;
    private final Timeline timeline;
    private final Clock clock;

    StepRecorder(JdbcClient jdbc, Ledgers ledgers, Inbox inbox, Timeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.ledgers = ledgers;
        this.inbox = inbox;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Writes the steps of up to this many tickets. */
    @Transactional
    public Recorded recordDue(int batch) {
        var now = clock.instant();
        var due = jdbc.sql(DUE)
                .params(now.atOffset(ZoneOffset.UTC), batch * AHEAD, batch)
                .query(UUID.class)
                .list();
        return new Recorded(due.size(), due.isEmpty() ? 0 : record(due, now));
    }

    private int record(List<UUID> due, Instant now) {
        var tickets = ledgers.read(due);
        var steps = tickets.stream()
                .flatMap(clocks -> reach(clocks.ledger(), now).map(step -> new StepOf(clocks.ticket(), step)))
                .toList();
        // also of those without a step, whose projection names one that the ledger does not have
        ledgers.write(tickets, now);
        inbox.put(steps.stream().map(StepOf::message).toList());
        timeline.record(steps.stream().map(StepOf::entry).toList());
        LOG.debug("Reached: {}", steps);
        return steps.size();
    }

    /** How many tickets seemed to be due, and how many steps were; another node may have been quicker. */
    public record Recorded(int tickets, int steps) {}

    private static Stream<ClockEvent> reach(Ledger ledger, Instant now) {
        return ledger.current(now).stream()
                .map(ClockView::clock)
                .map(id -> ledger.reachStep(id, now))
                .flatMap(Optional::stream);
    }

    private record StepOf(UUID ticket, ClockEvent event) {

        Inbox.Entry message() {
            return new Inbox.Entry(ticket, LifecycleMessage.SLA_STEP_REACHED, step().variables());
        }

        Timeline.Entry entry() {
            return new Timeline.Entry(
                    ticket,
                    "clockStepReached",
                    "supportflow",
                    Map.of("clock", kind(), "step", String.valueOf(percent())));
        }

        private ReachedStep step() {
            return new ReachedStep(
                    kind(), event.clock().cycle(), percent(), event.change().round());
        }

        private String kind() {
            return event.clock().kind().code();
        }

        private int percent() {
            return event.change().step();
        }
    }

    /** Puts off the steps of a ticket that cannot be computed, so that the others go on; the drift check reports it. */
    @Transactional
    public void postpone(Instant now, Instant until) {
        jdbc.sql("""
                        update supportflow.sla_clock set next_step_at = ? where (ticket_id, kind, cycle) in (
                            select ticket_id, kind, cycle from supportflow.sla_clock
                            where next_step_at <= ? order by next_step_at limit 1)
                        """)
                .params(until.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Instant> nextStep() {
        return jdbc.sql("select next_step_at from supportflow.sla_clock where next_step_at is not null "
                        + "order by next_step_at limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
