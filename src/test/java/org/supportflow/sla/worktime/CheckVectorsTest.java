package org.supportflow.sla.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The check vectors of the service-level rules, each computed minute by minute by hand. The three with pauses are in
 * R1RaisedTest and R4WaitingForCustomerTest.
 */
class CheckVectorsTest {

    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);

    private static final Map<String, WorkingCalendar> CALENDARS = Map.of(
            "Berlin 9-17", weekdays("Europe/Berlin", "09:00", "17:00"),
            "Berlin always", WorkingCalendar.always(ZoneId.of("Europe/Berlin")),
            "Berlin nights", daily("22:00", "06:00"),
            "Berlin late", daily("18:00", "02:30"),
            "Berlin two windows",
                    WorkingCalendar.weekly(
                            ZoneId.of("Europe/Berlin"),
                            WEEKDAYS,
                            List.of(Window.of("08:00", "12:00"), Window.of("13:30", "18:00"))),
            "Berlin Easter",
                    weekdays("Europe/Berlin", "09:00", "17:00")
                            .withHolidays(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6)),
            "Tokyo", weekdays("Asia/Tokyo", "09:00", "18:00"),
            "Kolkata", weekdays("Asia/Kolkata", "09:00", "18:00"),
            "Lord Howe always", WorkingCalendar.always(ZoneId.of("Australia/Lord_Howe")),
            "Shanghai make-up",
                    weekdays("Asia/Shanghai", "09:00", "18:00")
                            .withException(LocalDate.of(2026, 2, 28), List.of(Window.of("09:00", "18:00"))));

    private static WorkingCalendar weekdays(String zone, String from, String to) {
        return WorkingCalendar.weekly(ZoneId.of(zone), WEEKDAYS, List.of(Window.of(from, to)));
    }

    private static WorkingCalendar daily(String from, String to) {
        return WorkingCalendar.weekly(ZoneId.of("Europe/Berlin"), DAILY, List.of(Window.of(from, to)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "over a weekend, Berlin 9-17, 2026-01-30T16:30+01:00, 60, 2026-02-02T09:30+01:00",
        "over the spring change, Berlin 9-17, 2026-03-27T15:00+01:00, 480, 2026-03-30T15:00+02:00",
        "in the spring change, Berlin always, 2026-03-29T00:00+01:00, 240, 2026-03-29T05:00+02:00",
        "in the autumn change, Berlin always, 2026-10-25T00:00+02:00, 240, 2026-10-25T03:00+01:00",
        "a night of seven hours, Berlin nights, 2026-03-28T22:00+01:00, 480, 2026-03-29T23:00+02:00",
        "a night of nine hours, Berlin nights, 2026-10-24T22:00+02:00, 480, 2026-10-25T05:00+01:00",
        "over a lunch break, Berlin two windows, 2026-02-02T11:00+01:00, 360, 2026-02-03T08:30+01:00",
        "over holidays, Berlin Easter, 2026-04-03T16:30+02:00, 60, 2026-04-07T10:00+02:00",
        "asked in another zone, Tokyo, 2026-01-30T18:00+01:00, 60, 2026-02-02T10:00+09:00",
        "in a zone of half hours, Kolkata, 2026-01-30T17:45+05:30, 60, 2026-02-02T09:45+05:30",
        "a change of half an hour, Lord Howe always, 2026-04-05T00:00+11:00, 240, 2026-04-05T03:30+10:30",
        "on a make-up Saturday, Shanghai make-up, 2026-02-27T17:30+08:00, 60, 2026-02-28T09:30+08:00",
        "at the end of a window, Berlin 9-17, 2026-01-30T13:00+01:00, 240, 2026-01-30T17:00+01:00",
        "back over a weekend, Berlin 9-17, 2026-02-02T09:00+01:00, -60, 2026-01-30T16:00+01:00",
        "back to an opening, Berlin 9-17, 2026-02-02T17:00+01:00, -480, 2026-02-02T09:00+01:00"
    })
    void fallsDue(String name, String calendar, OffsetDateTime start, long minutes, OffsetDateTime due) {
        var time = WorkingTime.in(CALENDARS.get(calendar));

        var computed = time.add(start.toInstant(), Duration.ofMinutes(minutes));

        assertThat(computed).contains(due.toInstant());
        assertThat(time.between(start.toInstant(), due.toInstant())).isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource({
        "over a weekend, Berlin 9-17, 2026-01-30T16:30+01:00, P1D, 2026-02-02T16:30+01:00",
        "to the end of a day, Berlin 9-17, 2026-01-30T16:30+01:00, P5D/end, 2026-02-06T17:00+01:00",
        "from a closed day, Berlin 9-17, 2026-01-31T12:00+01:00, P1D, 2026-02-03T09:00+01:00",
        "from the very end, Berlin 9-17, 2026-01-30T17:00+01:00, P1D, 2026-02-03T09:00+01:00",
        "over holidays, Berlin Easter, 2026-04-02T10:00+02:00, P1D, 2026-04-07T10:00+02:00",
        "over the spring change, Berlin always, 2026-03-28T12:00+01:00, P1D, 2026-03-29T12:00+02:00",
        "a time that never comes, Berlin always, 2026-03-28T02:30+01:00, P1D, 2026-03-29T03:30+02:00",
        "a time that comes twice, Berlin always, 2026-10-24T02:30+02:00, P1D, 2026-10-25T02:30+02:00",
        "an end that never comes, Berlin late, 2026-03-27T19:00+01:00, P1D/end, 2026-03-29T03:00+02:00",
        "an end that comes twice, Berlin late, 2026-10-23T19:00+02:00, P1D/end, 2026-10-25T02:30+01:00",
        "after midnight, Berlin nights, 2026-02-03T02:00+01:00, P2D, 2026-02-05T02:00+01:00",
        "to a make-up Saturday, Shanghai make-up, 2026-02-27T17:30+08:00, P1D, 2026-02-28T17:30+08:00"
    })
    void countsBusinessDays(String name, String calendar, OffsetDateTime start, String target, OffsetDateTime due) {
        var time = WorkingTime.in(CALENDARS.get(calendar));

        var computed = time.due(start.toInstant(), Target.parse(target));

        assertThat(computed).contains(due.toInstant());
    }
}
