package org.supportflow.desk.web;

import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of staff whose work is not in Tasklist. */
@Controller
class StaffHome {

    private static final Set<String> READ_CALENDARS = Set.of("ROLE_manager", "ROLE_camunda-admin", "ROLE_auditor");
    private static final Set<String> READ_CUSTOMERS =
            Set.of("ROLE_agent", "ROLE_lead", "ROLE_manager", "ROLE_camunda-admin", "ROLE_auditor");

    @GetMapping("/desk")
    String show(Model model, Authentication person) {
        var authorities = AuthorityUtils.authorityListToSet(person.getAuthorities());
        model.addAttribute("calendars", authorities.stream().anyMatch(READ_CALENDARS::contains));
        model.addAttribute("organizations", authorities.stream().anyMatch(READ_CUSTOMERS::contains));
        model.addAttribute("people", authorities.contains("ROLE_camunda-admin"));
        model.addAttribute("person", person.getName());
        return "desk";
    }
}
