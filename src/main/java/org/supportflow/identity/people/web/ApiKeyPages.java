package org.supportflow.identity.people.web;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.supportflow.identity.ApiKeyScope;
import org.supportflow.identity.ApiKeys;
import org.supportflow.identity.KnownApiKey;
import org.supportflow.identity.Staff;
import org.supportflow.identity.UnknownPerson;
import org.supportflow.identity.UnusablePerson;

/** Where administrators make and revoke the keys of other systems. */
@Controller
class ApiKeyPages {

    private static final String PLACE = "/desk/api-keys";

    private final ApiKeys keys;
    private final Staff staff;
    private final MessageSource messages;

    ApiKeyPages(ApiKeys keys, Staff staff, MessageSource messages) {
        this.keys = keys;
        this.staff = staff;
        this.messages = messages;
    }

    @ModelAttribute
    void reader(Principal admin, Model model) {
        model.addAttribute(
                "readersZone", staff.find(admin.getName()).orElseThrow().zone());
    }

    @GetMapping(PLACE)
    String list(Model model) {
        model.addAttribute("keys", keys.all());
        return "api-keys";
    }

    @GetMapping("/desk/new-api-key")
    String create(Model model) {
        return show(WantedKey.empty(), Map.of(), model);
    }

    /** The key goes to the next page and no further: whoever loads that again sees it no more. */
    @PostMapping("/desk/new-api-key")
    String make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) List<String> scopes,
            Principal admin,
            RedirectAttributes next,
            Locale language,
            Model model) {
        var wanted = new WantedKey(name, Objects.requireNonNullElse(scopes, List.of()));
        try {
            var usable = wanted.usable();
            var made = keys.create(usable.name(), usable.scopes(), admin.getName());
            next.addFlashAttribute("made", usable.name()).addFlashAttribute("key", made.text());
            return "redirect:" + PLACE;
        } catch (UnusablePerson unusable) {
            return show(wanted, sentences(unusable, language), model);
        }
    }

    private String show(WantedKey form, Map<String, List<String>> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute(
                "scopes",
                Arrays.stream(ApiKeyScope.values()).map(ApiKeyScope::code).toList());
        return "api-key";
    }

    private Map<String, List<String>> sentences(UnusablePerson unusable, Locale language) {
        return unusable.problems().stream()
                .collect(Collectors.toMap(
                        problem -> problem.field(),
                        problem -> List.of(messages.getMessage(
                                problem.message(), problem.values().toArray(), language))));
    }

    @GetMapping(PLACE + "/{id}/revoke")
    String ask(@PathVariable UUID id, Model model) {
        model.addAttribute("known", valid(id));
        return "api-key-revoke";
    }

    @PostMapping(PLACE + "/{id}/revoke")
    String revoke(@PathVariable UUID id, Principal admin, RedirectAttributes next) {
        if (!keys.revoke(id, admin.getName())) {
            throw new UnknownPerson();
        }
        next.addFlashAttribute("revoked", id);
        return "redirect:" + PLACE;
    }

    private KnownApiKey valid(UUID id) {
        return keys.all().stream()
                .filter(key -> key.id().equals(id) && key.revokedAt() == null)
                .findFirst()
                .orElseThrow(UnknownPerson::new);
    }

    @ExceptionHandler(UnknownPerson.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "error/404";
    }
}
