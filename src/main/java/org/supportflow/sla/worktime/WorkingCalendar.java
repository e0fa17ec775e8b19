package org.supportflow.sla.worktime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When work is done: an instant is working time if its wall-clock time in the zone lies in a window. A window belongs to
 * the date it begins on; a holiday closes a date, an exception replaces its windows, also those of a holiday.
 */
public record WorkingCalendar(
        ZoneId zone,
        Map<DayOfWeek, List<Window>> hours,
        Set<LocalDate> holidays,
        Map<LocalDate, List<Window>> exceptions) {

    private static final List<Window> WHOLE_DAY = List.of(new Window(0, Window.DAY));

    public WorkingCalendar {
        hours = copy(hours);
        holidays = Set.copyOf(holidays);
        exceptions = copy(exceptions);
        if (isClosed(hours.values()) && isClosed(exceptions.values())) {
            throw new NoWorkingTimeException(
                    "The calendar has no working time: no window on any day. Add hours to at least one day.");
        }
    }

    private static <D> Map<D, List<Window>> copy(Map<D, List<Window>> days) {
        return days.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, day -> List.copyOf(day.getValue())));
    }

    private static boolean isClosed(Collection<List<Window>> days) {
        return days.stream().allMatch(List::isEmpty);
    }

    /** Round the clock, every day of the year. */
    public static WorkingCalendar always(ZoneId zone) {
        return weekly(zone, Set.of(DayOfWeek.values()), WHOLE_DAY);
    }

    /** The same hours on each of these days. */
    public static WorkingCalendar weekly(ZoneId zone, Set<DayOfWeek> days, List<Window> windows) {
        var hours = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        days.forEach(day -> hours.put(day, windows));
        return new WorkingCalendar(zone, hours, Set.of(), Map.of());
    }

    public WorkingCalendar withHolidays(LocalDate... dates) {
        return new WorkingCalendar(zone, hours, Set.copyOf(List.of(dates)), exceptions);
    }

    public WorkingCalendar withException(LocalDate date, List<Window> windows) {
        var all = new HashMap<>(exceptions);
        all.put(date, windows);
        return new WorkingCalendar(zone, hours, holidays, all);
    }

    /** The windows that begin on this date. */
    public List<Window> windows(LocalDate date) {
        var exception = exceptions.get(date);
        if (exception != null) {
            return exception;
        }
        return holidays.contains(date) ? List.of() : usual(date.getDayOfWeek());
    }

    /** The windows of such a day in a usual week. */
    public List<Window> usual(DayOfWeek day) {
        return hours.getOrDefault(day, List.of());
    }

    /** Dates that are not as every week. */
    Set<LocalDate> specialDates() {
        var dates = new HashSet<>(holidays);
        dates.addAll(exceptions.keySet());
        return dates;
    }
}
