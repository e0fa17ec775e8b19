package org.supportflow.desk.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.supportflow.desk.OpenQueues;
import org.supportflow.desk.PressingTickets;
import org.supportflow.identity.Person;
import org.supportflow.identity.Role;
import org.supportflow.identity.Staff;

/** Where staff begin: what waits for them, what is late, and where they can go. */
@Controller
class StaffHome {

    private static final Set<Role> WORK_IN_TASKLIST = Set.of(Role.AGENT, Role.LEAD, Role.OPERATOR, Role.ADMIN);
    private static final Set<Role> DEPLOY_DIAGRAMS = Set.of(Role.OWNER, Role.ADMIN);

    private final Staff staff;
    private final OpenQueues queues;
    private final PressingTickets pressing;
    private final Clock clock;

    StaffHome(Staff staff, OpenQueues queues, PressingTickets pressing, Clock clock) {
        this.staff = staff;
        this.queues = queues;
        this.pressing = pressing;
        this.clock = clock;
    }

    @GetMapping("/desk")
    String show(Model model, Authentication signedIn) {
        var person = staff.find(signedIn.getName()).orElseThrow();
        var inTasklist = person.roles().stream().anyMatch(WORK_IN_TASKLIST::contains);
        model.addAttribute("person", person);
        model.addAttribute("queues", inTasklist ? queues.of(person, groups(signedIn)) : List.of());
        model.addAttribute("inTasklist", inTasklist);
        model.addAttribute("pressing", pressing(person));
        model.addAttribute("soonHours", PressingTickets.SOON.toHours());
        model.addAttribute("places", Place.of(person.roles()));
        model.addAttribute("deploys", person.roles().stream().anyMatch(DEPLOY_DIAGRAMS::contains));
        return "desk";
    }

    private List<PressingLine> pressing(Person person) {
        var now = clock.instant();
        return pressing.of(person).stream()
                .map(ticket -> PressingLine.of(ticket, now, person.zone()))
                .toList();
    }

    private static List<String> groups(Authentication person) {
        return person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(authority -> authority.replaceFirst("^ROLE_", ""))
                .toList();
    }
}
