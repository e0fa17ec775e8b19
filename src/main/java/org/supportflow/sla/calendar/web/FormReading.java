package org.supportflow.sla.calendar.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.supportflow.sla.calendar.CalendarDefinition;
import org.supportflow.sla.calendar.CalendarDraft;
import org.supportflow.sla.calendar.CalendarProblem;

/** What a form means, and what of it cannot be read. */
final class FormReading {

    private final CalendarForm form;
    private final List<CalendarProblem> problems = new ArrayList<>();
    private final CalendarDraft draft;

    FormReading(CalendarForm form) {
        this.form = form;
        this.draft = new CalendarDraft(
                form.key(), form.name(), content(), effective(), form.comment(), basedOn(form.basedOn()));
    }

    CalendarDraft draft() {
        return draft;
    }

    /** What could not be read. */
    List<CalendarProblem> problems() {
        return problems;
    }

    private CalendarDefinition content() {
        var holidays = DateList.holidays(form.holidays());
        var exceptions = DateList.exceptions(form.exceptions());
        problems.addAll(holidays.problems());
        problems.addAll(exceptions.problems());
        var names = new TreeMap<String, String>();
        names(holidays.lines(), names);
        names(exceptions.lines(), names);
        var days = new TreeMap<String, List<List<String>>>();
        exceptions.lines().values().forEach(line -> days.put(line.date().toString(), line.windows()));
        return new CalendarDefinition(
                form.zone(),
                hours(),
                holidays.lines().keySet().stream().map(LocalDate::toString).toList(),
                days,
                names);
    }

    private static void names(Map<LocalDate, DateLine> lines, Map<String, String> names) {
        lines.values().stream()
                .filter(line -> !line.name().isEmpty())
                .forEach(line -> names.put(line.date().toString(), line.name()));
    }

    private Map<String, List<List<String>>> hours() {
        var hours = new LinkedHashMap<String, List<List<String>>>();
        var days = CalendarDefinition.everyDay();
        for (var i = 0; i < days.size(); i++) {
            var day = days.get(i);
            var text = form.hours().get(i);
            HoursText.read(text)
                    .ifPresentOrElse(
                            windows -> hours.put(day, windows),
                            () -> problems.add(CalendarProblem.of("hours." + day, "window", text)));
        }
        return hours;
    }

    /** On the wall clock of the calendar's own zone. */
    private @Nullable Instant effective() {
        if (form.effective().isEmpty()) {
            return null;
        }
        try {
            return LocalDateTime.parse(form.effective()).atZone(zone()).toInstant();
        } catch (DateTimeException unreadable) {
            problems.add(CalendarProblem.of("effective", "instant", form.effective()));
            return null;
        }
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(form.zone());
        } catch (DateTimeException reportedByTheCheck) {
            return ZoneOffset.UTC;
        }
    }

    private static @Nullable Integer basedOn(String text) {
        return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }
}
