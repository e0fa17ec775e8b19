package org.supportflow.demo;

import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.supportflow.identity.NewPerson;
import org.supportflow.identity.PasswordCheck;
import org.supportflow.identity.Role;
import org.supportflow.identity.Staff;

/** Who works at the demo's desk. */
@Component
class People {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId LAGOS = ZoneId.of("Africa/Lagos");

    private final Staff staff;
    private final PasswordCheck passwords;

    People(Staff staff, PasswordCheck passwords) {
        this.staff = staff;
        this.passwords = passwords;
    }

    static List<NewPerson> all() {
        return List.of(
                agent("agent", "Priya Raman", BERLIN)
                        .in("support", "database", "triage", "community", "on-call")
                        .knowing("general", "database", "security"),
                agent("agent2", "Chen Wei 陈伟", SHANGHAI)
                        .in("support", "platform", "triage", "community")
                        .speaking("en", "zh")
                        .knowing("general", "platform"),
                agent("bjorn", "Björn Dahl", BERLIN).in("database", "on-call").knowing("database"),
                agent("mei", "Lin Mei 林梅", SHANGHAI)
                        .in("database", "community")
                        .speaking("zh", "en")
                        .knowing("database", "general"),
                agent("olu", "Olu Adeyemi", LAGOS).in("platform", "on-call").knowing("platform", "security"),
                agent("hanna", "Hanna Vogt", BERLIN).in("support", "community").knowing("general"),
                person("lead", "Jonas Keller", Role.AGENT, Role.LEAD).in("leads", "support", "triage", "on-call"),
                person("lead2", "Zhao Min 赵敏", Role.AGENT, Role.LEAD)
                        .in("leads", "platform")
                        .speaking("zh", "en")
                        .at(SHANGHAI),
                person("manager", "Sofia Marino", Role.MANAGER),
                person("owner", "Tom Okafor", Role.OWNER),
                person("operator", "Ines Duarte", Role.OPERATOR),
                person("auditor", "Ruth Abel", Role.AUDITOR));
    }

    private static NewPerson agent(String id, String name, ZoneId zone) {
        return person(id, name, Role.AGENT).at(zone);
    }

    private static NewPerson person(String id, String name, Role... roles) {
        return NewPerson.of(id, name, id + "@localhost", roles).at(BERLIN);
    }

    void takeIn(String password) {
        all().forEach(person -> staff.add(person, password, "supportflow"));
    }

    /** Whoever starts the demo with another password than before means that one. */
    void agreeOn(String password) {
        all().stream()
                .map(NewPerson::id)
                .filter(person -> staff.find(person).isPresent() && !passwords.matches(person, password))
                .forEach(person -> staff.changePassword(person, password, "supportflow"));
    }
}
