package org.supportflow.routing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.supportflow.identity.Person;
import org.supportflow.identity.Staff;
import org.supportflow.identity.StaffChanged;

/** Who of a team is there now; whoever is away is replaced by their stand-in. */
@Component
class Roster {

    private record Remembered(List<Person> people, Instant until) {}

    /** Another node may have changed a team; this node's own changes are seen at once. */
    private static final Duration MEMORY = Duration.ofSeconds(15);

    private final Map<String, Remembered> teams = new ConcurrentHashMap<>();
    private final Staff staff;
    private final Absences absences;
    private final Clock clock;

    Roster(Staff staff, Absences absences, Clock clock) {
        this.staff = staff;
        this.absences = absences;
        this.clock = clock;
    }

    List<Person> present(String team) {
        var away = absences.now();
        var there = new LinkedHashMap<String, Person>();
        for (var person : team(team)) {
            standing(person, away).ifPresent(one -> there.putIfAbsent(one.id(), one));
        }
        return List.copyOf(there.values());
    }

    private Optional<Person> standing(Person person, Map<String, Optional<String>> away) {
        if (!away.containsKey(person.id())) {
            return Optional.of(person);
        }
        return away.get(person.id())
                .filter(standIn -> !away.containsKey(standIn))
                .flatMap(staff::find)
                .filter(Person::isAtWork);
    }

    private List<Person> team(String team) {
        var now = clock.instant();
        var known = teams.get(team);
        if (known != null && known.until().isAfter(now)) {
            return known.people();
        }
        var people = staff.ofTeam(team);
        teams.put(team, new Remembered(people, now.plus(MEMORY)));
        return people;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(StaffChanged event) {
        teams.clear();
    }
}
