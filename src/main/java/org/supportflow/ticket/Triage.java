package org.supportflow.ticket;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what was decided about a ticket, by a table or a person, and by whom it is handled. */
@Component
public class Triage {

    private final Tickets tickets;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Triage(Tickets tickets, Timeline timeline, ApplicationEventPublisher events, Clock clock) {
        this.tickets = tickets;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void tier(TicketReference reference, String tier) {
        tickets.lock(reference).handling().tier(tier);
    }

    @Transactional
    public void entitlement(TicketReference reference, String entitlement) {
        tickets.lock(reference).handling().entitlement(entitlement);
    }

    @Transactional
    public void classify(TicketReference reference, Classification classification, String by) {
        var ticket = tickets.lock(reference);
        ticket.matter().classify(classification);
        timeline.record(ticket, "classified", by, Map.of("type", classification.type()));
    }

    /** The severity is from now on {@code to}; who changes it says why. */
    @Transactional
    public void severity(TicketReference reference, Severity to, String by, String reason) {
        var ticket = tickets.lock(reference);
        var from = ticket.handling().severity().orElse(null);
        if (from == to) {
            return;
        }
        ticket.handling().severity(to);
        timeline.record(ticket, "severityChanged", by, Map.of("from", name(from), "to", to.name(), "reason", reason));
        events.publishEvent(new SeverityChanged(reference, clock.instant(), from, to, by, reason));
    }

    @Transactional
    public void priority(TicketReference reference, Priority to, String cause) {
        var ticket = tickets.lock(reference);
        var from = ticket.handling().priority().orElse(null);
        if (from == to) {
            return;
        }
        ticket.handling().priority(to);
        timeline.record(
                ticket, "priorityChanged", "supportflow", Map.of("from", name(from), "to", to.name(), "cause", cause));
        events.publishEvent(new PriorityChanged(reference, clock.instant(), from, to, cause));
    }

    /** One step more urgent; returns what holds now. */
    @Transactional
    public Priority raisePriority(TicketReference reference, String cause) {
        var ticket = tickets.lock(reference);
        var raised = ticket.handling().priority().orElse(Priority.P4).raised();
        priority(reference, raised, cause);
        return raised;
    }

    @Transactional
    public void supportMode(TicketReference reference, String mode) {
        var ticket = tickets.lock(reference);
        ticket.handling().supportMode(mode);
        timeline.record(ticket, "supportModeChosen", "supportflow", Map.of("mode", mode));
    }

    /** Team and agent own the ticket from now on, which is open with that; no agent: whoever of the team takes it. */
    @Transactional
    public void assign(TicketReference reference, @Nullable String team, @Nullable String agent, String by) {
        var ticket = tickets.lock(reference);
        var handling = ticket.handling();
        if (name(team).equals(handling.team().orElse("-"))
                && name(agent).equals(handling.assignee().orElse("-"))) {
            return;
        }
        handling.owner(team, agent);
        if (agent != null) {
            ticket.progress().takenUp();
        }
        timeline.record(ticket, "assigned", by, Map.of("team", name(team), "agent", name(agent)));
        events.publishEvent(new TicketAssigned(reference, clock.instant(), team, agent, by));
    }

    private static String name(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }
}
