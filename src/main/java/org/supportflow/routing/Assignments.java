package org.supportflow.routing;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.decision.Decisions;
import org.supportflow.identity.Person;
import org.supportflow.ticket.Ticket;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;
import org.supportflow.ticket.Triage;

/** Gives tickets to people as table routing wants it; every choice is explained and kept. */
@Component
public class Assignments {

    private static final String BY = "supportflow";

    private final Tickets tickets;
    private final Triage triage;
    private final Decisions decisions;
    private final Roster roster;
    private final Chooser chooser;
    private final ChoiceLog choices;
    private final RoutingSettings settings;

    Assignments(
            Tickets tickets,
            Triage triage,
            Decisions decisions,
            Roster roster,
            Chooser chooser,
            ChoiceLog choices,
            RoutingSettings settings) {
        this.tickets = tickets;
        this.triage = triage;
        this.decisions = decisions;
        this.roster = roster;
        this.chooser = chooser;
        this.choices = choices;
        this.settings = settings;
    }

    @Transactional
    public Choice choose(TicketReference reference) {
        var ticket = tickets.lock(reference);
        return assign(ticket, demand(ticket, Optional.empty()));
    }

    /** Whoever has it keeps it as long as they are of the team that is to have it; else it is as {@link #choose}. */
    @Transactional
    public Choice keepOrChoose(TicketReference reference) {
        var ticket = tickets.lock(reference);
        var demand = demand(ticket, Optional.empty());
        return candidates(demand).stream()
                .filter(person ->
                        ticket.handling().assignee().filter(person.id()::equals).isPresent())
                .findFirst()
                .map(person -> kept(ticket, demand, person))
                .orElseGet(() -> assign(ticket, demand));
    }

    private Choice kept(Ticket ticket, Demand demand, Person owner) {
        var choice =
                Choice.of(demand.team(), owner.id(), demand.strategy(), "%s is at work on it.".formatted(owner.name()));
        choices.write(ticket, choice);
        return choice;
    }

    /** Somebody else than the present owner. */
    @Transactional
    public Choice chooseAnother(TicketReference reference) {
        var ticket = tickets.lock(reference);
        return assign(ticket, demand(ticket, ticket.handling().assignee()));
    }

    /** Whoever has it works here no more: the team takes it, or the fall-back team where there is none. */
    @Transactional
    public Choice giveBack(TicketReference reference, String by) {
        var ticket = tickets.lock(reference);
        var team = ticket.handling().team().orElse(settings.fallBackTeam());
        var choice = Choice.nobody(
                team, Strategy.PULL, "Who had it works here no more, so team %s takes it.".formatted(team));
        choices.write(ticket, choice);
        triage.assign(reference, team, null, by);
        return choice;
    }

    /** Who got the ticket so far and why, oldest first. */
    @Transactional(readOnly = true)
    public List<Choice> of(TicketReference reference) {
        return choices.of(tickets.get(reference));
    }

    private Choice assign(Ticket ticket, Demand demand) {
        var present = candidates(demand);
        var choice = present.isEmpty() ? fallBack(demand) : chooser.choose(demand, present);
        choices.write(ticket, choice);
        triage.assign(ticket.reference(), choice.team(), choice.agent().orElse(null), BY);
        return choice;
    }

    private List<Person> candidates(Demand demand) {
        return roster.present(demand.team()).stream()
                .filter(person -> demand.without().filter(person.id()::equals).isEmpty())
                .toList();
    }

    private Choice fallBack(Demand demand) {
        return Choice.nobody(
                settings.fallBackTeam(),
                Strategy.PULL,
                "Nobody else of team %s is there, so team %s takes it."
                        .formatted(demand.team(), settings.fallBackTeam()));
    }

    /** Without a routing decision, e.g. while that table is broken, the fall-back team takes the ticket. */
    private Demand demand(Ticket ticket, Optional<String> without) {
        return decisions
                .latest(ticket.reference(), "routing")
                .map(outcome -> new Demand(
                        ticket,
                        outcome.text("team"),
                        outcome.optionalText("skill").filter(skill -> !skill.isBlank()),
                        Strategy.of(outcome.text("strategy")),
                        without))
                .orElseGet(() -> new Demand(
                        ticket,
                        ticket.handling().team().orElse(settings.fallBackTeam()),
                        Optional.empty(),
                        Strategy.PULL,
                        without));
    }
}
