package org.supportflow.customer.desk.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.supportflow.customer.OrganizationDraft;
import org.supportflow.customer.OrganizationKeeper;
import org.supportflow.customer.UnknownCustomer;

/** Enters and changes organizations. */
@Controller
class OrganizationForms {

    private static final String PAGE = "organization-edit";

    private final OrganizationKeeper organizations;
    private final CustomerForm forms;

    OrganizationForms(OrganizationKeeper organizations, CustomerForm forms) {
        this.organizations = organizations;
        this.forms = forms;
    }

    @GetMapping("/desk/new-organization")
    String create(Model model) {
        return show(OrganizationDraft.empty(), model);
    }

    @PostMapping("/desk/new-organization")
    String add(
            @RequestParam MultiValueMap<String, String> fields, Authentication person, Locale language, Model model) {
        var draft = draft(new Typed(fields));
        return forms.save(
                () -> page(organizations.add(draft, person.getName()).reference()),
                () -> show(draft, model),
                language,
                model);
    }

    @GetMapping("/desk/organizations/{reference}/edit")
    String edit(@PathVariable String reference, Model model) {
        var known = organizations.get(reference);
        model.addAttribute("known", known);
        model.addAttribute("version", known.version());
        return show(OrganizationDraft.of(known), model);
    }

    @PostMapping("/desk/organizations/{reference}/edit")
    String change(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> fields,
            Authentication person,
            Locale language,
            Model model) {
        var typed = new Typed(fields);
        model.addAttribute("known", organizations.get(reference));
        model.addAttribute("version", typed.version());
        return forms.save(
                () -> {
                    organizations.change(reference, draft(typed), typed.version(), person.getName());
                    return page(reference);
                },
                () -> show(draft(typed), model),
                language,
                model);
    }

    private String show(OrganizationDraft draft, Model model) {
        forms.prepare(model);
        model.addAttribute("form", draft);
        return PAGE;
    }

    private static OrganizationDraft draft(Typed typed) {
        return new OrganizationDraft(
                typed.text("reference"),
                typed.text("name"),
                typed.text("size"),
                typed.text("region"),
                typed.text("zone"));
    }

    private static String page(String reference) {
        return "/desk/organizations/%s?saved".formatted(reference);
    }

    @ExceptionHandler(UnknownCustomer.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "error/404";
    }
}
