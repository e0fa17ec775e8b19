package org.supportflow.routing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.identity.Person;
import org.supportflow.ticket.StaffNotified;
import org.supportflow.ticket.Ticket;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;
import org.supportflow.ticket.Timeline;

/** Pages who is on call: first those of the ticket's own team, at each further page the next on the ladder. */
@Component
public class OnCall {

    private static final String TEAM = "on-call";

    private final Tickets tickets;
    private final Roster roster;
    private final JdbcClient database;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OnCall(
            Tickets tickets,
            Roster roster,
            JdbcClient database,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tickets = tickets;
        this.roster = roster;
        this.database = database;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** Whom it paged; nobody on call: a lead is told instead. */
    @Transactional
    public Optional<String> page(TicketReference reference) {
        var ticket = tickets.lock(reference);
        var agent = next(ticket);
        remember(ticket, agent.orElse(null));
        timeline.record(reference, "paged", "supportflow", Map.of("agent", agent.orElse("-")));
        events.publishEvent(new StaffNotified(
                reference,
                clock.instant(),
                agent.isPresent() ? "onCall" : "lead",
                "page",
                agent.map(one -> Map.of("agent", one)).orElse(Map.of())));
        return agent;
    }

    /** Whoever was paged least, so that the ladder is walked from its foot again after its top. */
    private Optional<String> next(Ticket ticket) {
        var paged = paged(ticket);
        var team = ticket.handling().team().orElse("");
        return roster.present(TEAM).stream()
                .min(Comparator.comparing((Person person) -> paged.getOrDefault(person.id(), 0))
                        .thenComparing(person -> !person.teams().contains(team))
                        .thenComparing(Person::id))
                .map(Person::id);
    }

    private Map<String, Integer> paged(Ticket ticket) {
        var paged = new HashMap<String, Integer>();
        List<String> agents = database.sql(
                        "select agent from supportflow.page where ticket_id = ? and agent is not null")
                .param(ticket.id())
                .query(String.class)
                .list();
        agents.forEach(agent -> paged.merge(agent, 1, Integer::sum));
        return paged;
    }

    private void remember(Ticket ticket, @Nullable String agent) {
        database.sql("insert into supportflow.page (ticket_id, at, agent) values (?, ?, ?)")
                .param(ticket.id())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(agent)
                .update();
    }
}
