package org.supportflow.sla.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void refusesACalendarWithoutWorkingTime() {
        assertThatThrownBy(() -> new WorkingCalendar(BERLIN, Map.of(DayOfWeek.MONDAY, List.of()), Set.of(), Map.of()))
                .isInstanceOf(NoWorkingTimeException.class)
                .hasMessageContaining("no working time");
    }

    @Test
    void hasNoAnswerWhereTheCalendarHasEnded() {
        var onlyOneSaturday = new WorkingCalendar(
                BERLIN, Map.of(), Set.of(), Map.of(LocalDate.of(2026, 2, 28), List.of(Window.of("09:00", "12:00"))));
        var time = WorkingTime.in(onlyOneSaturday);

        assertThat(time.add(Instant.parse("2026-02-01T00:00:00Z"), Duration.ofHours(3)))
                .contains(Instant.parse("2026-02-28T11:00:00Z"));
        assertThat(time.add(Instant.parse("2026-02-01T00:00:00Z"), Duration.ofHours(4)))
                .isEmpty();
        assertThat(time.opening(Instant.parse("2026-03-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void refusesInstantsItCannotKnow() {
        var time = WorkingTime.in(WorkingCalendar.always(BERLIN));

        assertThatThrownBy(() -> time.between(Instant.parse("1949-12-31T23:59:59Z"), Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 1950 to 2199");
        assertThat(time.add(Instant.EPOCH, Duration.ofSeconds(Long.MAX_VALUE))).isEmpty();
        assertThat(time.add(Instant.EPOCH, Duration.ofSeconds(-Long.MAX_VALUE))).isEmpty();
    }

    @Test
    void looksNoFurtherThanTheHorizon() {
        var time = WorkingTime.in(WorkingCalendar.always(BERLIN));

        assertThat(time.add(Instant.EPOCH, Duration.ofDays(-10), Duration.ofDays(10)))
                .contains(Instant.EPOCH.minus(Duration.ofDays(10)));
        assertThat(time.add(Instant.EPOCH, Duration.ofDays(11), Duration.ofDays(10)))
                .isEmpty();
    }

    @Test
    void countsAnHourOnceThatTwoWindowsShare() {
        var time = WorkingTime.in(WorkingCalendar.weekly(
                BERLIN,
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                List.of(Window.of("20:00", "10:00"), Window.of("09:00", "12:00"))));

        // Tuesday 2026-02-03: the night until 10:00, then until 12:00, then from 20:00
        assertThat(time.between(Instant.parse("2026-02-02T23:00:00Z"), Instant.parse("2026-02-03T23:00:00Z")))
                .isEqualTo(Duration.ofHours(16));
    }

    @Test
    void keepsTheNightThatBeganBeforeAHoliday() {
        var time = WorkingTime.in(
                WorkingCalendar.weekly(BERLIN, Set.of(DayOfWeek.values()), List.of(Window.of("22:00", "06:00")))
                        .withHolidays(LocalDate.of(2026, 2, 3)));

        assertThat(time.add(Instant.parse("2026-02-02T21:00:00Z"), Duration.ofHours(9)))
                .contains(Instant.parse("2026-02-04T22:00:00Z"));
    }

    @Test
    void opensPartOfAHoliday() {
        var date = LocalDate.of(2026, 12, 24);
        var time = WorkingTime.in(
                WorkingCalendar.weekly(BERLIN, Set.of(DayOfWeek.values()), List.of(Window.of("09:00", "17:00")))
                        .withHolidays(date)
                        .withException(date, List.of(Window.of("09:00", "12:00"))));

        assertThat(time.add(Instant.parse("2026-12-24T08:00:00Z"), Duration.ofHours(4)))
                .contains(Instant.parse("2026-12-25T09:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "UTC", "Africa/Casablanca", "Asia/Hebron"})
    void costsLittleForTenYears(String zone) {
        var time = WorkingTime.in(
                WorkingCalendar.weekly(ZoneId.of(zone), Set.of(DayOfWeek.MONDAY), List.of(new Window(0, 60))));
        var start = Instant.parse("2026-01-01T00:00:00Z");
        var tenYears = Duration.ofDays(3_652);
        var answers = 2_000;

        var began = System.nanoTime();
        for (var i = 0; i < answers; i++) {
            var worked = time.between(start, start.plus(tenYears).plusSeconds(i));
            time.add(start, worked).orElseThrow();
        }
        var each = Duration.ofNanos((System.nanoTime() - began) / answers);

        assertThat(each).isLessThan(Duration.ofMillis(1));
    }

    @Test
    void countsBusinessDaysThatHavePassed() {
        var time = WorkingTime.in(WorkingCalendar.weekly(
                BERLIN,
                Set.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY, DayOfWeek.MONDAY),
                List.of(Window.of("09:00", "17:00"))));
        var friday = Instant.parse("2026-01-30T13:00:00Z");

        assertThat(time.businessDays(friday, Instant.parse("2026-02-02T12:59:59Z")))
                .isZero();
        assertThat(time.businessDays(friday, Instant.parse("2026-02-02T13:00:00Z")))
                .isEqualTo(1);
        assertThat(time.businessDays(friday, Instant.parse("2026-02-05T13:00:00Z")))
                .isEqualTo(2);
    }

    @Test
    void leavesOutADateThatAnIslandSkipped() {
        var samoa = WorkingTime.in(WorkingCalendar.always(ZoneId.of("Pacific/Apia")));

        var due = samoa.due(Instant.parse("2011-12-29T20:00:00Z"), Target.parse("P2D"));

        // 29 December 10:00 at -10; the next dates that exist are 31 December and 1 January, at +14
        assertThat(due).contains(Instant.parse("2011-12-31T20:00:00Z"));
    }

    @Test
    void countsABusinessDayOnceWhenTheClockGoesBackOverMidnight() {
        var newfoundland = WorkingTime.in(WorkingCalendar.always(ZoneId.of("America/St_Johns")));
        var start = Instant.parse("2010-11-06T02:30:30Z");

        // 00:00:30 at -02:30; half a minute later the clock goes back to 23:01 of the day before
        assertThat(newfoundland.businessDays(start, Instant.parse("2010-11-07T02:30:29Z")))
                .isZero();
        assertThat(newfoundland.businessDays(start, Instant.parse("2010-11-07T02:30:30Z")))
                .isEqualTo(1);
        assertThat(newfoundland.businessDays(start, Instant.parse("2010-11-07T03:00:00Z")))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1DT2H", "P1W", "8h", "PT0S", "PT-1H", "PT0.5S", "P0D", ""})
    void refusesWhatIsNeitherHoursNorDays(String target) {
        assertThatThrownBy(() -> Target.parse(target))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT8H");
    }
}
