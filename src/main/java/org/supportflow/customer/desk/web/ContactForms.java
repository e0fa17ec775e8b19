package org.supportflow.customer.desk.web;

import java.util.Locale;
import java.util.UUID;
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
import org.supportflow.customer.ContactChange;
import org.supportflow.customer.ContactDraft;
import org.supportflow.customer.ContactKeeper;
import org.supportflow.customer.OrganizationKeeper;
import org.supportflow.customer.UnknownCustomer;

/** Enters and changes the people of an organization; who leaves or moves is changed here too. */
@Controller
@RequestMapping("/desk/organizations/{reference}")
class ContactForms {

    private static final String PAGE = "contact-edit";

    private final OrganizationKeeper organizations;
    private final ContactKeeper contacts;
    private final CustomerForm forms;

    ContactForms(OrganizationKeeper organizations, ContactKeeper contacts, CustomerForm forms) {
        this.organizations = organizations;
        this.contacts = contacts;
        this.forms = forms;
    }

    @GetMapping("/new-contact")
    String create(@PathVariable String reference, Model model) {
        return show(reference, new ContactChange(ContactDraft.empty(), reference, false), model);
    }

    @PostMapping("/new-contact")
    String add(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> fields,
            Authentication person,
            Locale language,
            Model model) {
        var change = change(new Typed(fields), reference);
        return forms.save(
                () -> {
                    contacts.add(reference, change.draft(), person.getName());
                    return page(reference);
                },
                () -> show(reference, change, model),
                language,
                model);
    }

    @GetMapping("/contacts/{id}")
    String edit(@PathVariable String reference, @PathVariable UUID id, Model model) {
        var known = contacts.get(reference, id);
        model.addAttribute("known", known);
        model.addAttribute("version", known.version());
        return show(reference, new ContactChange(ContactDraft.of(known), reference, known.hasLeft()), model);
    }

    @PostMapping("/contacts/{id}")
    String change(
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            Authentication person,
            Locale language,
            Model model) {
        var typed = new Typed(fields);
        var change = change(typed, reference);
        model.addAttribute("known", contacts.get(reference, id));
        model.addAttribute("version", typed.version());
        return forms.save(
                () -> {
                    contacts.change(reference, id, change, typed.version(), person.getName());
                    return page(reference);
                },
                () -> show(reference, change, model),
                language,
                model);
    }

    private String show(String reference, ContactChange change, Model model) {
        forms.prepare(model);
        model.addAttribute("organization", organizations.get(reference));
        model.addAttribute("form", change.draft());
        model.addAttribute("change", change);
        return PAGE;
    }

    private static ContactChange change(Typed typed, String reference) {
        var draft = new ContactDraft(
                typed.text("name"),
                typed.text("email"),
                typed.text("language"),
                typed.text("zone"),
                typed.is("contributor"));
        var moved = typed.text("organization");
        return new ContactChange(draft, moved.isEmpty() ? reference : moved, typed.is("left"));
    }

    private static String page(String reference) {
        return "/desk/organizations/%s?saved#contacts".formatted(reference);
    }

    @ExceptionHandler({UnknownCustomer.class, MethodArgumentTypeMismatchException.class})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "error/404";
    }
}
