package org.supportflow.decision.publication.web;

import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.supportflow.identity.Person;
import org.supportflow.identity.Role;
import org.supportflow.identity.Staff;

/** What the pages must know of who reads them. */
@Component("readerOfTables")
class Reader {

    private static final Set<String> KEEPERS = Set.of("ROLE_" + Role.MANAGER.group(), "ROLE_" + Role.ADMIN.group());

    private final Staff staff;

    Reader(Staff staff) {
        this.staff = staff;
    }

    void describe(Authentication person, Model model) {
        model.addAttribute(
                "zone", staff.find(person.getName()).map(Person::zone).orElse(ZoneOffset.UTC));
        model.addAttribute(
                "keeper",
                person.getAuthorities().stream().anyMatch(authority -> KEEPERS.contains(authority.getAuthority())));
    }
}
