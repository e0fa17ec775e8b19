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

/** The vectors of the service-level rules that have no pauses, each computed minute by minute by hand. */
class CheckVectorsTest {

    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);

    private static final Map<String, WorkingCalendar> CALENDARS = Map.of(
            "Berlin 9-17", weekdays("Europe/Berlin", "09:00", "17:00"),
            "Berlin always", WorkingCalendar.always(ZoneId.of("Europe/Berlin")),
            "Berlin nights",
                    WorkingCalendar.weekly(ZoneId.of("Europe/Berlin"), DAILY, List.of(Window.of("22:00", "06:00"))),
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

    @ParameterizedTest(name = "{2} minutes from {1} in {0}")
    @CsvSource({
        "Berlin 9-17, 2026-01-30T16:30+01:00, 60, 2026-02-02T09:30+01:00",
        "Berlin 9-17, 2026-03-27T15:00+01:00, 480, 2026-03-30T15:00+02:00",
        "Berlin always, 2026-03-29T00:00+01:00, 240, 2026-03-29T05:00+02:00",
        "Berlin always, 2026-10-25T00:00+02:00, 240, 2026-10-25T03:00+01:00",
        "Berlin nights, 2026-03-28T22:00+01:00, 480, 2026-03-29T23:00+02:00",
        "Berlin nights, 2026-10-24T22:00+02:00, 480, 2026-10-25T05:00+01:00",
        "Berlin two windows, 2026-02-02T11:00+01:00, 360, 2026-02-03T08:30+01:00",
        "Berlin Easter, 2026-04-03T16:30+02:00, 60, 2026-04-07T10:00+02:00",
        "Tokyo, 2026-01-30T18:00+01:00, 60, 2026-02-02T10:00+09:00",
        "Kolkata, 2026-01-30T17:45+05:30, 60, 2026-02-02T09:45+05:30",
        "Lord Howe always, 2026-04-05T00:00+11:00, 240, 2026-04-05T03:30+10:30",
        "Shanghai make-up, 2026-02-27T17:30+08:00, 60, 2026-02-28T09:30+08:00",
        "Berlin 9-17, 2026-01-30T13:00+01:00, 240, 2026-01-30T17:00+01:00",
        "Berlin 9-17, 2026-02-02T09:00+01:00, -60, 2026-01-30T16:00+01:00",
        "Berlin 9-17, 2026-02-02T17:00+01:00, -480, 2026-02-02T09:00+01:00"
    })
    void fallsDue(String calendar, OffsetDateTime start, long minutes, OffsetDateTime due) {
        var time = WorkingTime.in(CALENDARS.get(calendar));

        var computed = time.add(start.toInstant(), Duration.ofMinutes(minutes));

        assertThat(computed).contains(due.toInstant());
        assertThat(time.between(start.toInstant(), due.toInstant())).isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest(name = "{2} from {1} in {0}")
    @CsvSource({
        "Berlin 9-17, 2026-01-30T16:30+01:00, P1D, 2026-02-02T16:30+01:00",
        "Berlin 9-17, 2026-01-30T16:30+01:00, P5D/end, 2026-02-06T17:00+01:00",
        "Berlin 9-17, 2026-01-31T12:00+01:00, P1D, 2026-02-03T09:00+01:00",
        "Berlin Easter, 2026-04-02T10:00+02:00, P1D, 2026-04-07T10:00+02:00",
        "Berlin always, 2026-03-28T12:00+01:00, P1D, 2026-03-29T12:00+02:00",
        "Berlin nights, 2026-02-03T02:00+01:00, P2D, 2026-02-05T02:00+01:00",
        "Shanghai make-up, 2026-02-27T17:30+08:00, P1D, 2026-02-28T17:30+08:00"
    })
    void countsBusinessDays(String calendar, OffsetDateTime start, String target, OffsetDateTime due) {
        var time = WorkingTime.in(CALENDARS.get(calendar));

        var computed = time.due(start.toInstant(), Target.parse(target));

        assertThat(computed).contains(due.toInstant());
    }
}
