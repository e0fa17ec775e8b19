package org.supportflow.routing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.supportflow.identity.Person;

/** Chooses one of those who are there, and says why this one. */
@Component
class Chooser {

    private final Workload workload;

    Chooser(Workload workload) {
        this.workload = workload;
    }

    /** {@code present} has at least one. */
    Choice choose(Demand demand, List<Person> present) {
        if (demand.strategy() == Strategy.PULL) {
            return Choice.nobody(
                    demand.team(),
                    Strategy.PULL,
                    "Whoever of team %s takes it: that is how this team works.".formatted(demand.team()));
        }
        var fitting = fitting(demand, present);
        return demand.strategy() == Strategy.STICKY
                ? helper(demand, fitting).orElseGet(() -> leastLoaded(demand, fitting))
                : demand.strategy() == Strategy.ROUND_ROBIN ? inTurn(demand, fitting) : leastLoaded(demand, fitting);
    }

    /** A skill or language that nobody has does not keep a ticket waiting: then the others are asked. */
    private static List<Person> fitting(Demand demand, List<Person> present) {
        var skilled = demand.skill()
                .map(skill -> preferred(present, person -> person.skills().contains(skill)))
                .orElse(present);
        return preferred(skilled, person -> person.languages().contains(demand.language()));
    }

    private static List<Person> preferred(List<Person> people, Predicate<Person> wish) {
        var found = people.stream().filter(wish).toList();
        return found.isEmpty() ? people : found;
    }

    private Optional<Choice> helper(Demand demand, List<Person> fitting) {
        return workload.lastHelper(demand.ticket())
                .flatMap(last -> fitting.stream()
                        .filter(person -> person.id().equals(last))
                        .findFirst())
                .map(person -> Choice.of(
                        demand.team(),
                        person.id(),
                        Strategy.STICKY,
                        "%s helped this customer last%s.".formatted(person.name(), qualities(demand, person))));
    }

    private Choice leastLoaded(Demand demand, List<Person> fitting) {
        var load = workload.open(fitting.stream().map(Person::id).toList());
        var person = fitting.stream()
                .min(Comparator.comparing((Person one) -> load.getOrDefault(one.id(), 0))
                        .thenComparing(Person::id))
                .orElseThrow();
        return Choice.of(
                demand.team(),
                person.id(),
                Strategy.LEAST_LOADED,
                "%s has the fewest open tickets (%d) of the %d who fit%s."
                        .formatted(
                                person.name(),
                                load.getOrDefault(person.id(), 0),
                                fitting.size(),
                                qualities(demand, person)));
    }

    private Choice inTurn(Demand demand, List<Person> fitting) {
        var next = workload.nextInTurn(
                demand.team(), fitting.stream().map(Person::id).toList());
        var person = fitting.stream()
                .filter(one -> one.id().equals(next))
                .findFirst()
                .orElseThrow();
        return Choice.of(
                demand.team(),
                next,
                Strategy.ROUND_ROBIN,
                "It was %s's turn in team %s%s.".formatted(person.name(), demand.team(), qualities(demand, person)));
    }

    private static String qualities(Demand demand, Person person) {
        var skill = demand.skill()
                .filter(needed -> !needed.isBlank())
                .map(needed -> person.skills().contains(needed)
                        ? ", knows " + needed
                        : ", though nobody there knows " + needed)
                .orElse("");
        var language = person.languages().contains(demand.language())
                ? ", speaks " + demand.language()
                : ", though nobody there speaks " + demand.language();
        return skill + language;
    }
}
