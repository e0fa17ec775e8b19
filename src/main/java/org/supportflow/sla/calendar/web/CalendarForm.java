package org.supportflow.sla.calendar.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;
import org.supportflow.sla.calendar.CalendarDefinition;
import org.supportflow.sla.calendar.CalendarVersion;

/** A calendar as it is typed; kept as it is until it can be read. */
record CalendarForm(
        String key,
        String basedOn,
        String name,
        String zone,
        List<String> hours,
        String holidays,
        String exceptions,
        String effective,
        String comment,
        String place,
        String fromYear,
        String toYear) {

    private static final int DAYS = 7;
    /** Holidays are announced about this far ahead. */
    private static final int YEARS_AHEAD = 2;

    static CalendarForm of(MultiValueMap<String, String> fields) {
        var hours = Objects.requireNonNullElse(fields.get("hours"), List.<String>of());
        return new CalendarForm(
                text(fields, "key"),
                text(fields, "basedOn"),
                text(fields, "name"),
                text(fields, "zone"),
                IntStream.range(0, DAYS)
                        .mapToObj(day -> day < hours.size() ? hours.get(day) : "")
                        .toList(),
                lines(fields, "holidays"),
                lines(fields, "exceptions"),
                text(fields, "effective"),
                text(fields, "comment"),
                text(fields, "place"),
                text(fields, "fromYear"),
                text(fields, "toYear"));
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "").strip();
    }

    private static String lines(MultiValueMap<String, String> fields, String name) {
        return text(fields, name).replace("\r\n", "\n");
    }

    /** To change a version, or to go back to it. */
    static CalendarForm of(String name, CalendarVersion version, int basedOn, Words words) {
        var content = version.content();
        return new CalendarForm(
                version.calendar(),
                String.valueOf(basedOn),
                name,
                Objects.requireNonNullElse(content.timezone(), ""),
                hours(content),
                DateList.holidays(content),
                DateList.exceptions(content, words.closed()),
                "",
                words.comment(),
                "",
                String.valueOf(words.year()),
                String.valueOf(words.year() + YEARS_AHEAD));
    }

    /** For a calendar that is not there yet. */
    static CalendarForm empty(String zone, int year) {
        var hours = List.of("09:00-17:00", "09:00-17:00", "09:00-17:00", "09:00-17:00", "09:00-17:00", "", "");
        var last = String.valueOf(year + YEARS_AHEAD);
        return new CalendarForm("", "0", "", zone, hours, "", "", "", "", "", String.valueOf(year), last);
    }

    static List<String> hours(CalendarDefinition content) {
        var hours = content.hours();
        return CalendarDefinition.everyDay().stream()
                .map(day -> hours == null ? "" : HoursText.write(hours.get(day)))
                .toList();
    }

    CalendarForm withHolidays(String dates) {
        return new CalendarForm(
                key, basedOn, name, zone, hours, dates, exceptions, effective, comment, place, fromYear, toYear);
    }

    public boolean isNew() {
        return basedOn.equals("0");
    }

    /** What a form says in the reader's language, and the year they are in. */
    record Words(String closed, String comment, int year) {}
}
