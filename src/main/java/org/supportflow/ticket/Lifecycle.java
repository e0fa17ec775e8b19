package org.supportflow.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves a ticket from status to status, under its lock, and tells who listens. Saying it twice changes nothing. */
@Component
public class Lifecycle {

    private final Tickets tickets;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Lifecycle(Tickets tickets, Timeline timeline, ApplicationEventPublisher events, Clock clock) {
        this.tickets = tickets;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** From now on we wait for somebody; waiting for a confirmation leaves the ticket solved. */
    @Transactional
    public void waitFor(TicketReference reference, WaitingFor whom) {
        var ticket = tickets.lock(reference);
        if (ticket.progress().waitingFor().filter(whom::equals).isPresent()) {
            return;
        }
        var now = clock.instant();
        ticket.progress().waitFor(whom, now);
        record(ticket, "waiting", actor(ticket), Map.of("for", whom.code()));
        events.publishEvent(new TicketWaiting(reference, now, whom, actor(ticket)));
    }

    /** The waiting ended at {@code at}: when the customer's words reached us, or now. */
    @Transactional
    public void resume(TicketReference reference, Instant at, String cause) {
        var ticket = tickets.lock(reference);
        var waitedFor = ticket.progress().waitingFor();
        if (waitedFor.isEmpty()) {
            return;
        }
        ticket.progress().goOn();
        record(
                ticket,
                "resumed",
                "supportflow",
                Map.of("waitedFor", waitedFor.get().code(), "cause", cause));
        events.publishEvent(new TicketResumed(reference, at, waitedFor.get(), cause));
    }

    /** The process instance {@code instance} carries the ticket from now on. */
    @Transactional
    public void carriedBy(TicketReference reference, String instance) {
        tickets.lock(reference).carriedBy(instance);
    }

    /** Somebody begins to work on it. */
    @Transactional
    public void open(TicketReference reference) {
        tickets.lock(reference).progress().takenUp();
    }

    @Transactional
    public void solve(TicketReference reference, String actor) {
        var ticket = tickets.lock(reference);
        if (ticket.status() == TicketStatus.SOLVED || ticket.status().isFinal()) {
            return;
        }
        var now = clock.instant();
        ticket.progress().solve(now);
        record(ticket, "solved", actor, Map.of());
        events.publishEvent(new TicketSolved(reference, now, actor));
    }

    @Transactional
    public void reopen(TicketReference reference, String actor, Instant at) {
        var ticket = tickets.lock(reference);
        if (ticket.status() != TicketStatus.SOLVED) {
            return;
        }
        ticket.progress().open();
        record(ticket, "reopened", actor, Map.of());
        events.publishEvent(new TicketReopened(reference, at, actor));
    }

    @Transactional
    public void close(TicketReference reference, String reason) {
        var ticket = tickets.lock(reference);
        if (ticket.status().isFinal()) {
            return;
        }
        var now = clock.instant();
        ticket.progress().end(TicketStatus.CLOSED, now);
        record(ticket, "closed", "supportflow", Map.of("reason", reason));
        events.publishEvent(new TicketClosed(reference, now, reason));
    }

    @Transactional
    public void withdraw(TicketReference reference, String actor) {
        var ticket = tickets.lock(reference);
        if (ticket.status().isFinal()) {
            return;
        }
        var now = clock.instant();
        ticket.progress().end(TicketStatus.WITHDRAWN, now);
        record(ticket, "withdrawn", actor, Map.of());
        events.publishEvent(new TicketWithdrawn(reference, now, actor));
    }

    private void record(Ticket ticket, String kind, String actor, Map<String, String> details) {
        timeline.record(ticket, kind, actor, details);
    }

    private static String actor(Ticket ticket) {
        return ticket.handling().assignee().orElse("supportflow");
    }
}
