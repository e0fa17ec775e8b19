package org.supportflow.customer.desk.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.supportflow.customer.ContactKeeper;
import org.supportflow.customer.OrganizationKeeper;
import org.supportflow.customer.Plan;
import org.supportflow.customer.Subscription;
import org.supportflow.customer.SubscriptionKeeper;
import org.supportflow.customer.UnknownCustomer;

/** Enters and changes what an organization bought. */
@Controller
@RequestMapping("/desk/organizations/{reference}")
class SubscriptionForms {

    private static final String PAGE = "subscription-edit";

    private final OrganizationKeeper organizations;
    private final ContactKeeper contacts;
    private final SubscriptionKeeper subscriptions;
    private final CustomerForm forms;

    SubscriptionForms(
            OrganizationKeeper organizations,
            ContactKeeper contacts,
            SubscriptionKeeper subscriptions,
            CustomerForm forms) {
        this.organizations = organizations;
        this.contacts = contacts;
        this.subscriptions = subscriptions;
        this.forms = forms;
    }

    @GetMapping("/new-subscription")
    String create(@PathVariable String reference, Model model) {
        return show(reference, SubscriptionForm.empty(), model);
    }

    @PostMapping("/new-subscription")
    String add(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> fields,
            Authentication person,
            Locale language,
            Model model) {
        return save(reference, null, new Typed(fields), person, language, model);
    }

    @GetMapping("/subscriptions/{id}")
    String edit(@PathVariable String reference, @PathVariable UUID id, Model model) {
        var known = subscriptions.get(reference, id);
        model.addAttribute("known", known);
        model.addAttribute("version", known.version());
        var zone = organizations.get(reference).zone();
        return show(reference, SubscriptionForm.of(known, zone), model);
    }

    @PostMapping("/subscriptions/{id}")
    String change(
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            Authentication person,
            Locale language,
            Model model) {
        var known = subscriptions.get(reference, id);
        var typed = new Typed(fields);
        model.addAttribute("known", known);
        model.addAttribute("version", typed.version());
        return save(reference, known, typed, person, language, model);
    }

    private String save(
            String reference,
            @Nullable Subscription known,
            Typed typed,
            Authentication person,
            Locale language,
            Model model) {
        var form = SubscriptionForm.of(typed);
        var zone = organizations.get(reference).zone();
        return forms.save(
                () -> {
                    var draft = form.draft(zone, Optional.ofNullable(known));
                    if (known == null) {
                        subscriptions.add(reference, draft, person.getName());
                    } else {
                        subscriptions.change(reference, known.id(), draft, typed.version(), person.getName());
                    }
                    return "/desk/organizations/%s?saved#subscriptions".formatted(reference);
                },
                () -> show(reference, form, model),
                language,
                model);
    }

    private String show(String reference, SubscriptionForm form, Model model) {
        forms.prepare(model);
        model.addAttribute("organization", organizations.get(reference));
        model.addAttribute("contacts", contacts.of(reference));
        model.addAttribute("plans", Plan.values());
        model.addAttribute("form", form);
        return PAGE;
    }

    @ExceptionHandler({UnknownCustomer.class, MethodArgumentTypeMismatchException.class})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "error/404";
    }
}
