package org.supportflow.sla.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supportflow.sla.worktime.Window;
import org.supportflow.sla.worktime.WorkingCalendar;

/** A calendar as clients write it and as it is stored; {@code names} says why dates are not as every week. */
public record CalendarDefinition(
        @Nullable String timezone,
        @Nullable Map<String, List<List<String>>> hours,
        @Nullable List<String> holidays,
        @Nullable Map<String, List<List<String>>> exceptions,
        @Nullable Map<String, String> names) {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    /** The calendar this describes; says in a sentence what is wrong with it. */
    public WorkingCalendar calendar() {
        Map<DayOfWeek, List<Window>> week = new EnumMap<>(DayOfWeek.class);
        orEmpty(hours).forEach((day, windows) -> week.put(day(day), windows(windows)));
        Map<LocalDate, List<Window>> special = new HashMap<>();
        orEmpty(exceptions).forEach((date, windows) -> special.put(date(date), windows(windows)));
        Set<LocalDate> closed = new HashSet<>();
        if (holidays != null) {
            holidays.forEach(date -> closed.add(date(date)));
        }
        return new WorkingCalendar(zone(), week, closed, special);
    }

    private static Map<String, List<List<String>>> orEmpty(@Nullable Map<String, List<List<String>>> days) {
        return days == null ? Map.of() : days;
    }

    private ZoneId zone() {
        if (timezone == null) {
            throw new IllegalArgumentException("The calendar has no 'timezone'. Name one such as Europe/Berlin.");
        }
        try {
            return ZoneId.of(timezone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'%s' is not a time zone. Name one of the IANA database such as Europe/Berlin.".formatted(timezone),
                    e);
        }
    }

    private static DayOfWeek day(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var i = DAYS.indexOf(lower.substring(0, Math.min(3, lower.length())));
        if (i < 0) {
            throw new IllegalArgumentException(
                    "'%s' is not a day. Days are %s.".formatted(text, String.join(", ", DAYS)));
        }
        return DayOfWeek.of(i + 1);
    }

    private static List<Window> windows(@Nullable List<List<String>> windows) {
        return windows == null
                ? List.of()
                : windows.stream().map(CalendarDefinition::window).toList();
    }

    private static Window window(@Nullable List<@Nullable String> times) {
        if (times == null || times.size() != 2 || times.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException(
                    "A window is a begin and an end such as [\"09:00\", \"17:00\"], not %s.".formatted(times));
        }
        return Window.of(times.get(0), times.get(1));
    }

    private static LocalDate date(@Nullable String text) {
        if (text == null || !DATE.matcher(text).matches()) {
            throw noDate(text);
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw noDate(text);
        }
    }

    private static IllegalArgumentException noDate(@Nullable String text) {
        return new IllegalArgumentException("'%s' is not a date such as 2026-12-25.".formatted(text));
    }

    /** Why this date is not as every week; empty if nobody said. */
    public String nameOf(LocalDate date) {
        return names == null ? "" : names.getOrDefault(date.toString(), "");
    }

    /** The same hours on the named days. */
    public static CalendarDefinition weekly(ZoneId zone, List<String> days, String from, String to) {
        var hours = new LinkedHashMap<String, List<List<String>>>();
        days.forEach(day -> hours.put(day, List.of(List.of(from, to))));
        return new CalendarDefinition(zone.getId(), hours, List.of(), Map.of(), Map.of());
    }

    public static List<String> weekdays() {
        return DAYS.subList(0, 5);
    }

    public static List<String> everyDay() {
        return DAYS;
    }
}
