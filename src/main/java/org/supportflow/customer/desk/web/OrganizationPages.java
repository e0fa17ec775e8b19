package org.supportflow.customer.desk.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.supportflow.customer.Contact;
import org.supportflow.customer.ContactKeeper;
import org.supportflow.customer.OrganizationKeeper;
import org.supportflow.customer.OrganizationList;
import org.supportflow.customer.SubscriptionKeeper;
import org.supportflow.customer.UnknownCustomer;

/** Lists organizations, and shows one with its people and what it bought. */
@Controller
class OrganizationPages {

    private static final Set<String> KEEPERS = Set.of("ROLE_lead", "ROLE_manager", "ROLE_camunda-admin");
    private static final int SIZE = 25;

    private final OrganizationList list;
    private final OrganizationKeeper organizations;
    private final ContactKeeper contacts;
    private final SubscriptionKeeper subscriptions;
    private final Clock clock;

    OrganizationPages(
            OrganizationList list,
            OrganizationKeeper organizations,
            ContactKeeper contacts,
            SubscriptionKeeper subscriptions,
            Clock clock) {
        this.list = list;
        this.organizations = organizations;
        this.contacts = contacts;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    @GetMapping("/desk/organizations")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") String page,
            Authentication person,
            Model model) {
        var number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
        model.addAttribute("found", list.find(q, number, SIZE));
        model.addAttribute("q", q);
        model.addAttribute("now", clock.instant());
        model.addAttribute("keeper", isKeeper(person));
        return "organizations";
    }

    @GetMapping("/desk/organizations/{reference}")
    String one(@PathVariable String reference, Authentication person, Model model) {
        var organization = organizations.get(reference);
        var people = contacts.of(reference);
        model.addAttribute("organization", organization);
        model.addAttribute("zone", organization.zone());
        model.addAttribute("contacts", people);
        model.addAttribute("names", names(people));
        model.addAttribute(
                "subscriptions",
                subscriptions.of(reference).stream()
                        .map(bought -> SubscriptionLine.of(bought, clock.instant(), organization.zone()))
                        .toList());
        model.addAttribute("keeper", isKeeper(person));
        return "organization";
    }

    private static Map<UUID, String> names(List<Contact> people) {
        return people.stream().collect(Collectors.toMap(Contact::id, Contact::name));
    }

    private static boolean isKeeper(Authentication person) {
        return person.getAuthorities().stream().anyMatch(authority -> KEEPERS.contains(authority.getAuthority()));
    }

    @ExceptionHandler(UnknownCustomer.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "error/404";
    }
}
