package org.supportflow.sla.calendar.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.supportflow.sla.calendar.CalendarVersion;
import org.supportflow.sla.calendar.LiveCalendar;
import org.supportflow.sla.calendar.LiveCalendars;

/** Lists calendars, and shows one with its year and its history. */
@Controller
class CalendarPages {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2100;

    private final LiveCalendars calendars;
    private final Reader reader;
    private final Clock clock;

    CalendarPages(LiveCalendars calendars, Reader reader, Clock clock) {
        this.calendars = calendars;
        this.reader = reader;
        this.clock = clock;
    }

    @GetMapping("/desk/calendars")
    String list(Authentication person, Model model) {
        model.addAttribute("calendars", calendars.all());
        reader.describe(person, model);
        return "calendars";
    }

    @GetMapping("/desk/calendars/{key}")
    String one(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable Integer year,
            Authentication person,
            Locale language,
            Model model) {
        var calendar = calendars.find(key).orElseThrow(NoSuchCalendar::new);
        var shown = shown(calendar, version);
        var wanted = year == null ? clock.instant().atZone(reader.zone(person)).getYear() : year;
        model.addAttribute("calendar", calendar);
        model.addAttribute("shown", shown);
        model.addAttribute("hours", hours(shown));
        model.addAttribute("versions", calendars.versions(key));
        model.addAttribute("year", YearPicture.of(shown.content(), Math.min(Math.max(wanted, FIRST_YEAR), LAST_YEAR)));
        reader.describe(person, model);
        reader.describeYear(language, model);
        return "calendar";
    }

    private CalendarVersion shown(LiveCalendar calendar, @Nullable Integer version) {
        return version == null
                ? calendar.live()
                : calendars.version(calendar.calendar().key(), version).orElseThrow(NoSuchCalendar::new);
    }

    private static List<String> hours(CalendarVersion version) {
        return CalendarForm.hours(version.content());
    }

    @ExceptionHandler(NoSuchCalendar.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "error/404";
    }
}
