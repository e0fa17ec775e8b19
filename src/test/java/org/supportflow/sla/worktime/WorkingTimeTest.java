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
    void doesNotCostMoreForALongSpan() {
        var time = WorkingTime.in(WorkingCalendar.weekly(BERLIN, Set.of(DayOfWeek.MONDAY), List.of(new Window(0, 60))));
        var start = Instant.parse("2026-01-01T00:00:00Z");
        var tenYearsLater = Instant.parse("2036-01-01T00:00:00Z");
        for (var warmUp = 0; warmUp < 2_000; warmUp++) {
            time.between(start, tenYearsLater.plusSeconds(warmUp));
        }

        var began = System.nanoTime();
        for (var i = 0; i < 1_000; i++) {
            time.between(start, tenYearsLater.plusSeconds(i));
        }
        var each = Duration.ofNanos((System.nanoTime() - began) / 1_000);

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

        var due = samoa.due(Instant.parse("2011-12-29T20:00:00Z"), Target.parse("P1D"));

        // 29 December 10:00 at -10; the next date that exists is 31 December
        assertThat(due).contains(Instant.parse("2011-12-30T20:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1DT2H", "P1W", "8h", "PT0S", "PT-1H", "P0D", ""})
    void refusesWhatIsNeitherHoursNorDays(String target) {
        assertThatThrownBy(() -> Target.parse(target))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT8H");
    }
}
