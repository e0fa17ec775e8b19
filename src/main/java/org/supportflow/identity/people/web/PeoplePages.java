package org.supportflow.identity.people.web;

import java.time.zone.ZoneRulesProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
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
import org.supportflow.identity.Person;
import org.supportflow.identity.PersonConflict;
import org.supportflow.identity.PersonDraft;
import org.supportflow.identity.PersonProblem;
import org.supportflow.identity.Personnel;
import org.supportflow.identity.Role;
import org.supportflow.identity.UnknownPerson;
import org.supportflow.identity.UnusablePerson;

/** Where administrators take people in, change, invite, deactivate and activate them. */
@Controller
class PeoplePages {

    private final Personnel people;
    private final MessageSource messages;

    PeoplePages(Personnel people, MessageSource messages) {
        this.people = people;
        this.messages = messages;
    }

    @GetMapping("/desk/people")
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        var asked = q.replace("\0", "").strip().toLowerCase(Locale.ROOT);
        model.addAttribute(
                "people",
                people.all().stream().filter(person -> fits(person, asked)).toList());
        model.addAttribute("q", q);
        return "people";
    }

    private static boolean fits(Person person, String asked) {
        var all = String.join("\n", person.id(), person.name(), person.email(), String.join("\n", person.teams()));
        return all.toLowerCase(Locale.ROOT).contains(asked);
    }

    @GetMapping("/desk/new-person")
    String create(Model model) {
        return show(PersonDraft.empty(), model);
    }

    @PostMapping("/desk/new-person")
    String hire(
            @RequestParam MultiValueMap<String, String> fields, Authentication admin, Locale language, Model model) {
        var draft = draft(fields);
        return save(
                () -> people.hire(draft, admin.getName()).id() + "?invited", () -> show(draft, model), language, model);
    }

    @GetMapping("/desk/people/{id}")
    String edit(@PathVariable String id, Model model) {
        var known = people.get(id);
        model.addAttribute("known", known);
        model.addAttribute("version", known.version());
        return show(PersonDraft.of(known), model);
    }

    @PostMapping("/desk/people/{id}")
    String change(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Authentication admin,
            Locale language,
            Model model) {
        var known = people.get(id);
        model.addAttribute("known", known);
        var version = version(fields);
        model.addAttribute("version", version);
        var draft = draft(fields);
        return save(
                () -> people.change(id, draft, version, admin.getName()).id() + "?saved",
                () -> show(draft, model),
                language,
                model);
    }

    /** Invites again, deactivates or activates. */
    @PostMapping("/desk/people/{id}/{act}")
    String act(@PathVariable String id, @PathVariable String act, Authentication admin, Locale language, Model model) {
        return save(() -> id + done(id, act, admin.getName()), () -> edit(id, model), language, model);
    }

    private String done(String id, String act, String admin) {
        switch (act) {
            case "invite" -> people.inviteAgain(id, admin);
            case "deactivate" -> people.deactivate(id, admin);
            case "activate" -> people.activate(id, admin);
            default -> throw new UnknownPerson();
        }
        return act.equals("invite") ? "?invited" : "?saved";
    }

    private String save(Supplier<String> saving, Supplier<String> again, Locale language, Model model) {
        try {
            return "redirect:/desk/people/" + saving.get();
        } catch (UnusablePerson unusable) {
            return again(again, unusable.problems(), language, model);
        } catch (PersonConflict conflict) {
            var page = again(again, List.of(conflict.problem()), language, model);
            if (conflict.reason() == PersonConflict.Reason.MEANWHILE_CHANGED
                    && model.getAttribute("known") instanceof Person known) {
                // whoever has seen what is there now may overwrite it
                model.addAttribute("version", known.version());
                model.addAttribute("meanwhile", PersonDraft.of(known));
            }
            return page;
        }
    }

    private String again(Supplier<String> again, List<PersonProblem> problems, Locale language, Model model) {
        var page = again.get();
        model.addAttribute(
                "problems",
                problems.stream()
                        .collect(Collectors.groupingBy(
                                PersonProblem::field,
                                Collectors.mapping(
                                        problem -> messages.getMessage(
                                                problem.message(),
                                                problem.values().toArray(),
                                                language),
                                        Collectors.toList()))));
        return page;
    }

    private String show(PersonDraft draft, Model model) {
        model.addAttribute("form", draft);
        model.addAttribute("problems", Map.of());
        model.addAttribute(
                "roles", Arrays.stream(Role.values()).map(PersonDraft::code).toList());
        model.addAttribute("zones", new TreeSet<>(ZoneRulesProvider.getAvailableZoneIds()));
        return "person";
    }

    private static PersonDraft draft(MultiValueMap<String, String> fields) {
        return new PersonDraft(
                text(fields, "id"),
                text(fields, "name"),
                text(fields, "email"),
                text(fields, "zone"),
                Objects.requireNonNullElse(fields.get("roles"), List.<String>of()),
                words(fields, "teams"),
                words(fields, "languages"),
                words(fields, "skills"));
    }

    private static long version(MultiValueMap<String, String> fields) {
        var typed = text(fields, "version");
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : -1;
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "")
                .replace("\0", "")
                .strip();
    }

    private static List<String> words(MultiValueMap<String, String> fields, String name) {
        return Arrays.stream(text(fields, name).split("[,，、;\\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @ExceptionHandler(UnknownPerson.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "error/404";
    }
}
