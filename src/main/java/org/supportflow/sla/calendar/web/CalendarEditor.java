package org.supportflow.sla.calendar.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.supportflow.sla.calendar.CalendarKeeper;
import org.supportflow.sla.calendar.CalendarMeanwhileSaved;
import org.supportflow.sla.calendar.CalendarProblem;
import org.supportflow.sla.calendar.LiveCalendars;

/** Changes a calendar in steps: type, import, see what would move, save. What was typed travels with the page. */
@Controller
class CalendarEditor {

    private final LiveCalendars calendars;
    private final CalendarKeeper keeper;
    private final HolidayImport imports;
    private final EditPage page;
    private final PreviewPage previews;
    private final Clock clock;

    CalendarEditor(
            LiveCalendars calendars,
            CalendarKeeper keeper,
            HolidayImport imports,
            EditPage page,
            PreviewPage previews,
            Clock clock) {
        this.calendars = calendars;
        this.keeper = keeper;
        this.imports = imports;
        this.page = page;
        this.previews = previews;
        this.clock = clock;
    }

    /** To change the newest version, or to go back to another. */
    @GetMapping("/desk/calendars/{key}/edit")
    String edit(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer version,
            Locale language,
            Model model) {
        var calendar = calendars.find(key).orElseThrow(NoSuchCalendar::new);
        var newest = calendars.versions(key).get(0);
        var shown = version == null ? newest : calendars.version(key, version).orElseThrow(NoSuchCalendar::new);
        var words = new CalendarForm.Words(
                page.say("calendars.closed-word", language),
                version == null ? "" : page.say("calendars.restored", language, version),
                year());
        var form = CalendarForm.of(calendar.calendar().name(), shown, newest.version(), words);
        return page.show(form, List.of(), language, model);
    }

    @GetMapping("/desk/new-calendar")
    String create(Locale language, Model model) {
        var zone = calendars.all().stream()
                .map(calendar -> calendar.live().content().timezone())
                .findFirst();
        return page.show(CalendarForm.empty(zone.orElse("UTC"), year()), List.of(), language, model);
    }

    private int year() {
        return clock.instant().atZone(clock.getZone()).getYear();
    }

    @PostMapping("/desk/calendars")
    String act(
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Authentication person,
            Locale language,
            Model model) {
        var form = CalendarForm.of(fields);
        return switch (String.valueOf(fields.getFirst("action"))) {
            case "place" -> imported(imports.ofPlace(form), language, model);
            case "file" -> imported(imports.ofFile(form, file), language, model);
            case "edit" -> page.show(form, List.of(), language, model);
            case "save" -> save(form, person, language, model);
            default -> preview(form, fields.getFirst("page"), person, language, model);
        };
    }

    private String imported(HolidayImport.Result result, Locale language, Model model) {
        if (result.problems().isEmpty()) {
            model.addAttribute("imported", result);
        }
        return page.show(result.form(), result.problems(), language, model);
    }

    private String preview(
            CalendarForm form, @Nullable String number, Authentication person, Locale language, Model model) {
        var reading = new FormReading(form);
        var problems = problems(reading);
        return problems.isEmpty()
                ? previews.show(form, reading.draft(), number, person, language, model)
                : page.show(form, problems, language, model);
    }

    private String save(CalendarForm form, Authentication person, Locale language, Model model) {
        var reading = new FormReading(form);
        var problems = problems(reading);
        if (!problems.isEmpty()) {
            return page.show(form, problems, language, model);
        }
        try {
            var saved = keeper.save(reading.draft(), person.getName());
            return "redirect:/desk/calendars/%s?version=%d&saved".formatted(form.key(), saved.version());
        } catch (CalendarMeanwhileSaved other) {
            var problem = CalendarProblem.of("form", "meanwhile", other.version(), other.author());
            return page.show(form, List.of(problem), language, model);
        }
    }

    /** What cannot be read is not also judged. */
    private List<CalendarProblem> problems(FormReading reading) {
        var problems = new ArrayList<>(reading.problems());
        var unreadable = reading.problems().stream().map(CalendarProblem::field).toList();
        keeper.problems(reading.draft()).stream()
                .filter(problem -> unreadable.isEmpty() || !problem.field().equals("hours"))
                .forEach(problems::add);
        return problems;
    }

    @ExceptionHandler(NoSuchCalendar.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "error/404";
    }
}
