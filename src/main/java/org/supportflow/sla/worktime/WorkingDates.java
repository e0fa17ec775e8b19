package org.supportflow.sla.worktime;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Business days: the dates on which a window begins, counted without walking them. */
final class WorkingDates {

    /** Leaves room for a night and for any zone. */
    private static final long LAST =
            LocalDate.ofInstant(Timeline.END, ZoneOffset.UTC).minusDays(2).toEpochDay();

    private final WorkingCalendar calendar;
    private final DaySums dates;

    WorkingDates(WorkingCalendar calendar, List<ZoneOffsetTransition> changes) {
        this.calendar = calendar;
        var usual = new long[7];
        for (var day : DayOfWeek.values()) {
            usual[day.getValue() - 1] = calendar.usual(day).isEmpty() ? 0 : 1;
        }
        var special = new TreeMap<Long, Long>();
        for (var date : calendar.specialDates()) {
            special.put(date.toEpochDay(), calendar.windows(date).isEmpty() ? 0L : 1L);
        }
        changes.stream().filter(ZoneOffsetTransition::isGap).forEach(change -> leaveOutSkipped(change, special));
        dates = new DaySums(usual, special);
    }

    /** Some islands left out a whole date when they crossed the date line. */
    private void leaveOutSkipped(ZoneOffsetTransition gap, TreeMap<Long, Long> special) {
        var end = gap.getDateTimeAfter().toLocalDate();
        gap.getDateTimeBefore()
                .toLocalDate()
                .datesUntil(end)
                .filter(date -> date.atStartOfDay(calendar.zone()).toLocalDate().equals(end))
                .forEach(date -> special.put(date.toEpochDay(), 0L));
    }

    /** So many business days after this working instant: at the same wall time, or at the end of that day. */
    Optional<Instant> due(Instant opened, Target.BusinessDays target) {
        var local = LocalDateTime.ofInstant(opened, calendar.zone());
        var shift = shift(local);
        var wanted = dates.before(shift.toEpochDay() + 1) + target.days();
        if (wanted > dates.before(LAST)) {
            return Optional.empty();
        }
        var date = LocalDate.ofEpochDay(dates.reaching(wanted));
        return Optional.of(target.toEnd() ? end(date) : sameTime(local.plusDays(ChronoUnit.DAYS.between(shift, date))));
    }

    /** How many business days after this working instant are over, that is, due. */
    int passed(Instant opened, Instant to) {
        var shift = shift(LocalDateTime.ofInstant(opened, calendar.zone()));
        // a night shift's wall time falls on the date after, and a date may come twice
        var last = LocalDate.ofInstant(to, calendar.zone()).plusDays(2);
        var days = (int) (dates.before(last.toEpochDay()) - dates.before(shift.toEpochDay() + 1));
        while (days > 0 && !isOver(opened, days, to)) {
            days--;
        }
        return Math.max(days, 0);
    }

    private boolean isOver(Instant opened, int days, Instant to) {
        return due(opened, new Target.BusinessDays(days, false))
                .filter(due -> !due.isAfter(to))
                .isPresent();
    }

    /** The date whose window holds this working time: in a night shift it may be the day before. */
    private LocalDate shift(LocalDateTime local) {
        var date = local.toLocalDate();
        var second = local.toLocalTime().toSecondOfDay();
        var isOwn = calendar.windows(date).stream().anyMatch(window -> window.from() <= second && second < window.to());
        return isOwn ? date : date.minusDays(1);
    }

    /** The first if the clock shows it twice; if a clock change leaves it out, as much later as the clock is put on. */
    private Instant sameTime(LocalDateTime local) {
        return local.atZone(calendar.zone()).toInstant();
    }

    /** When the last window of a date ends: the instant after the last one in it, which may come twice or never. */
    private Instant end(LocalDate date) {
        var second = calendar.windows(date).stream().mapToInt(Window::to).max().orElseThrow();
        var last = date.atStartOfDay().plusSeconds(second).minusNanos(1);
        var skipped = calendar.zone().getRules().getTransition(last);
        return skipped != null && skipped.isGap()
                ? skipped.getInstant()
                : last.atZone(calendar.zone())
                        .withLaterOffsetAtOverlap()
                        .toInstant()
                        .plusNanos(1);
    }
}
