package org.supportflow.mail.outbound;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.supportflow.identity.Person;
import org.supportflow.identity.Role;
import org.supportflow.identity.Staff;
import org.supportflow.ticket.Ticket;

/** Who of us stands behind "owner", "team", "lead", "manager" and "onCall" of a ticket. */
@Component
class StaffAddresses {

    private static final String ON_CALL = "on-call";

    private final Staff staff;

    StaffAddresses(Staff staff) {
        this.staff = staff;
    }

    /** Where somebody of ours reads, and in which language; those who know English are used to it from the desk. */
    record Reader(String address, String language) {

        static Reader of(Person person) {
            var languages = person.languages();
            return new Reader(person.email(), languages.contains("zh") && !languages.contains("en") ? "zh" : "en");
        }

        boolean isReachable() {
            return address.contains("@");
        }
    }

    /** Who is told; a ticket without an owner concerns its team, and where nobody is found the leads. */
    List<Reader> of(String recipient, Ticket ticket, Map<String, String> details) {
        var people = switch (recipient) {
            case "owner" -> orElse(owner(ticket), team(ticket));
            case "team" -> team(ticket);
            case "manager" -> staff.in(Role.MANAGER);
            case "onCall" -> orElse(named(details), staff.ofTeam(ON_CALL));
            default -> staff.in(Role.LEAD);
        };
        return orElse(people, staff.in(Role.LEAD)).stream()
                .map(Reader::of)
                .filter(Reader::isReachable)
                .distinct()
                .toList();
    }

    Optional<Reader> reader(String id) {
        return staff.find(id).filter(Person::isAtWork).map(Reader::of).filter(Reader::isReachable);
    }

    /** What customers call somebody of ours. */
    String nameOf(String id) {
        return staff.find(id).map(Person::name).orElse(id);
    }

    private List<Person> owner(Ticket ticket) {
        return ticket.handling().assignee().flatMap(staff::find).filter(Person::isAtWork).stream()
                .toList();
    }

    private List<Person> team(Ticket ticket) {
        return ticket.handling().team().map(staff::ofTeam).orElse(List.of());
    }

    private List<Person> named(Map<String, String> details) {
        return Optional.ofNullable(details.get("agent")).flatMap(staff::find).stream()
                .toList();
    }

    private static List<Person> orElse(Collection<Person> first, List<Person> second) {
        return Stream.of(first, second)
                .filter(people -> !people.isEmpty())
                .findFirst()
                .<List<Person>>map(List::copyOf)
                .orElse(List.of());
    }
}
