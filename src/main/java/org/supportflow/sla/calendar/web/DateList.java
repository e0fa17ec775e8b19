package org.supportflow.sla.calendar.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.supportflow.sla.calendar.CalendarDefinition;
import org.supportflow.sla.calendar.CalendarProblem;

/** A text with a date on each line. */
final class DateList {

    private final SortedMap<LocalDate, DateLine> lines = new TreeMap<>();
    private final List<CalendarProblem> problems = new ArrayList<>();

    static DateList holidays(String text) {
        return new DateList(text, DateLine::holiday, "holidays", "holiday");
    }

    static DateList exceptions(String text) {
        return new DateList(text, DateLine::exception, "exceptions", "exception");
    }

    private DateList(String text, Function<String, Optional<DateLine>> reader, String field, String code) {
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                var at = number;
                reader.apply(line)
                        .ifPresentOrElse(
                                read -> lines.put(read.date(), read),
                                () -> problems.add(CalendarProblem.of(field, code, at, line.strip())));
            }
        }
    }

    SortedMap<LocalDate, DateLine> lines() {
        return lines;
    }

    List<CalendarProblem> problems() {
        return problems;
    }

    /** The dates of a text with others, those that are there already as they are. */
    static String with(String text, Map<LocalDate, String> more) {
        var all = new TreeMap<LocalDate, String>();
        more.forEach((date, name) -> all.put(date, line(date.toString(), name)));
        var unreadable = new ArrayList<String>();
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> DateLine.holiday(line)
                        .ifPresentOrElse(read -> all.put(read.date(), line.strip()), () -> unreadable.add(line)));
        unreadable.addAll(all.values());
        return String.join("\n", unreadable);
    }

    static String holidays(CalendarDefinition content) {
        return content.holidays() == null
                ? ""
                : content.holidays().stream()
                        .sorted()
                        .map(date -> line(date, content.nameOf(LocalDate.parse(date))))
                        .collect(Collectors.joining("\n"));
    }

    static String exceptions(CalendarDefinition content, String closed) {
        return content.exceptions() == null
                ? ""
                : new TreeMap<>(content.exceptions())
                        .entrySet().stream()
                                .map(day -> line(
                                        line(day.getKey(), hours(day.getValue(), closed)),
                                        content.nameOf(LocalDate.parse(day.getKey()))))
                                .collect(Collectors.joining("\n"));
    }

    private static String hours(List<List<String>> windows, String closed) {
        return windows.isEmpty() ? closed : HoursText.write(windows);
    }

    private static String line(String begin, String name) {
        return (begin + " " + name.replaceAll("\\s+", " ")).strip();
    }
}
