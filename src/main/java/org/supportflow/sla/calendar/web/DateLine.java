package org.supportflow.sla.calendar.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line of a list of dates: {@code 2026-12-25 Christmas Day}, or {@code 2026-02-28 09:00-18:00 Make-up day}. */
record DateLine(LocalDate date, List<List<String>> windows, String name) {

    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:\\s+(.*))?");
    private static final Pattern CLOSED =
            Pattern.compile("(?:closed|休息)(?:\\s+(.*))?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern OPEN = Pattern.compile(
            "(" + HoursText.WINDOW + "(?:" + HoursText.SEPARATOR + HoursText.WINDOW + ")*)(?:\\s+(.*))?");

    /** A date that is closed, and why. */
    static Optional<DateLine> holiday(String line) {
        var parts = DATE.matcher(line.strip());
        return parts.matches()
                ? date(parts.group(1)).map(date -> new DateLine(date, List.of(), text(parts.group(2))))
                : Optional.empty();
    }

    /** A date with other hours than usual, or none. */
    static Optional<DateLine> exception(String line) {
        return holiday(line).flatMap(DateLine::hours);
    }

    private Optional<DateLine> hours() {
        var closed = CLOSED.matcher(name);
        if (closed.matches()) {
            return Optional.of(new DateLine(date, List.of(), text(closed.group(1))));
        }
        var open = OPEN.matcher(name);
        return open.matches()
                ? HoursText.read(open.group(1)).map(windows -> new DateLine(date, windows, text(open.group(2))))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
