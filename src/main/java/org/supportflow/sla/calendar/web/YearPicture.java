package org.supportflow.sla.calendar.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.supportflow.sla.calendar.CalendarDefinition;
import org.supportflow.sla.worktime.WorkingCalendar;

/** A year as a picture of its days; {@code special} are those that are not as every week. */
record YearPicture(int year, List<Month> months, List<Day> special) {

    private static final int WEEK = 7;

    static YearPicture of(CalendarDefinition content, int year) {
        var days = new Days(content, content.calendar());
        var months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month))
                .map(month -> new Month(month.atDay(1), weeks(days, month)))
                .toList();
        var special = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .map(days::day)
                .filter(day -> day.kind().isSpecial())
                .toList();
        return new YearPicture(year, months, special);
    }

    private static List<Week> weeks(Days days, YearMonth month) {
        var first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Stream.iterate(first, monday -> !monday.isAfter(month.atEndOfMonth()), monday -> monday.plusWeeks(1))
                .map(monday -> new Week(monday.datesUntil(monday.plusDays(WEEK))
                        .map(date -> YearMonth.from(date).equals(month) ? days.day(date) : Day.outside(date))
                        .toList()))
                .toList();
    }

    /** What a day is, with the sign that tells it apart without colour. */
    enum Kind {
        WORK("work", ""),
        FREE("free", ""),
        HOLIDAY("holiday", "●"),
        CLOSED("closed", "×"),
        OTHER_HOURS("other", "◐"),
        MAKE_UP("make-up", "+"),
        OTHER_MONTH("none", "");

        private final String code;
        private final String mark;

        Kind(String code, String mark) {
            this.code = code;
            this.mark = mark;
        }

        public String code() {
            return code;
        }

        public String mark() {
            return mark;
        }

        boolean isSpecial() {
            return !mark.isEmpty();
        }

        static List<Kind> legend() {
            return List.of(WORK, FREE, HOLIDAY, CLOSED, OTHER_HOURS, MAKE_UP);
        }
    }

    /** One day with its hours and why it is so. */
    record Day(LocalDate date, Kind kind, String hours, String name) {

        static Day outside(LocalDate date) {
            return new Day(date, Kind.OTHER_MONTH, "", "");
        }
    }

    /** Monday to Sunday. */
    record Week(List<Day> days) {}

    /** One month by its weeks. */
    record Month(LocalDate first, List<Week> weeks) {}

    /** Tells what each day is. */
    private record Days(CalendarDefinition content, WorkingCalendar calendar) {

        Day day(LocalDate date) {
            return new Day(date, kind(date), HoursText.of(calendar.windows(date)), content.nameOf(date));
        }

        private Kind kind(LocalDate date) {
            var isFree = calendar.usual(date.getDayOfWeek()).isEmpty();
            var isHoliday = calendar.holidays().contains(date);
            if (calendar.exceptions().containsKey(date)) {
                return exception(date, isFree || isHoliday);
            }
            if (isHoliday) {
                return Kind.HOLIDAY;
            }
            return isFree ? Kind.FREE : Kind.WORK;
        }

        private Kind exception(LocalDate date, boolean isElseFree) {
            if (calendar.windows(date).isEmpty()) {
                return Kind.CLOSED;
            }
            return isElseFree ? Kind.MAKE_UP : Kind.OTHER_HOURS;
        }
    }
}
