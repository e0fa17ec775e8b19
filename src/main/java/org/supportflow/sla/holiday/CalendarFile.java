package org.supportflow.sla.holiday;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;

/** The whole days that an iCalendar file closes; entries with a time of day are left out. */
public final class CalendarFile {

    private static final int LONGEST = 366;
    private static final int MOST = 20_000;

    private final LocalDate from;
    private final LocalDate to;
    private final SortedMap<LocalDate, String> dates = new TreeMap<>();
    private int leftOut;

    private CalendarFile(int fromYear, int toYear) {
        from = LocalDate.of(fromYear, 1, 1);
        to = LocalDate.of(toYear, 12, 31);
    }

    /** What the file says of these years; fails if it is no iCalendar file. */
    public static CalendarFile read(byte[] file, int fromYear, int toYear) throws IOException {
        var read = new CalendarFile(fromYear, toYear);
        var calendars = Biweekly.parse(new ByteArrayInputStream(file)).all();
        if (calendars.isEmpty()) {
            throw new IOException("There is no VCALENDAR in the file.");
        }
        calendars.stream()
                .map(calendar -> calendar.getEvents())
                .flatMap(Collection::stream)
                .forEach(read::take);
        return read;
    }

    public SortedMap<LocalDate, String> dates() {
        return dates;
    }

    /** How many entries were no whole days. */
    public int leftOut() {
        return leftOut;
    }

    private void take(VEvent event) {
        var start = event.getDateStart();
        if (start == null || start.getValue() == null || start.getValue().hasTime()) {
            leftOut++;
            return;
        }
        var days = days(event, date(start.getValue()));
        var name = event.getSummary() == null
                ? ""
                : String.valueOf(event.getSummary().getValue()).strip();
        occurrences(event).forEach(first -> take(first, days, name));
    }

    private static long days(VEvent event, LocalDate first) {
        if (event.getDateEnd() != null && event.getDateEnd().getValue() != null) {
            return ChronoUnit.DAYS.between(first, date(event.getDateEnd().getValue()));
        }
        return event.getDuration() == null
                ? 1
                : event.getDuration().getValue().toMillis() / Duration.ofDays(1).toMillis();
    }

    /** Repeated entries go on for ever; nothing asks beyond the years wanted. */
    private List<LocalDate> occurrences(VEvent event) {
        var found = new ArrayList<LocalDate>();
        var all = event.getDateIterator(TimeZone.getDefault());
        for (var i = 0; i < MOST && all.hasNext(); i++) {
            var date = local(all.next());
            if (date.isAfter(to)) {
                break;
            }
            found.add(date);
        }
        return found;
    }

    private void take(LocalDate first, long days, String name) {
        for (var i = 0; i < Math.min(Math.max(days, 1), LONGEST); i++) {
            var date = first.plusDays(i);
            if (!date.isBefore(from) && !date.isAfter(to)) {
                dates.merge(date, name, (one, other) -> one.isEmpty() ? other : one);
            }
        }
    }

    /** The library holds whole days as midnight of the machine's zone. */
    private static LocalDate local(Date date) {
        return date.toInstant().atZone(ZoneId.systemDefault()).toLocalDate();
    }

    private static LocalDate date(ICalDate date) {
        return local(date);
    }
}
