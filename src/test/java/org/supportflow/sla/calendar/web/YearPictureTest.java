package org.supportflow.sla.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supportflow.sla.calendar.CalendarDefinition;

class YearPictureTest {

    private static final List<List<String>> DAY = List.of(List.of("09:00", "18:00"));

    private final YearPicture year = YearPicture.of(
            new CalendarDefinition(
                    "Asia/Shanghai",
                    Map.of("mon", DAY, "tue", DAY, "wed", DAY, "thu", DAY, "fri", DAY),
                    List.of("2026-02-17", "2026-02-18"),
                    Map.of(
                            "2026-02-28",
                            DAY,
                            "2026-02-18",
                            DAY,
                            "2026-12-24",
                            List.of(List.of("09:00", "12:00")),
                            "2026-12-31",
                            List.of()),
                    Map.of("2026-02-17", "春节")),
            2026);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-02-16, WORK, 09:00-18:00",
        "2026-02-17, HOLIDAY, ''",
        "2026-02-18, MAKE_UP, 09:00-18:00",
        "2026-02-22, FREE, ''",
        "2026-02-28, MAKE_UP, 09:00-18:00",
        "2026-12-24, OTHER_HOURS, 09:00-12:00",
        "2026-12-31, CLOSED, ''"
    })
    void tellsWhatADayIs(LocalDate date, YearPicture.Kind kind, String hours) {
        var day = year.months().stream()
                .flatMap(month -> month.weeks().stream())
                .flatMap(week -> week.days().stream())
                .filter(each -> each.date().equals(date) && each.kind() != YearPicture.Kind.OTHER_MONTH)
                .findFirst()
                .orElseThrow();

        assertThat(day.kind()).isEqualTo(kind);
        assertThat(day.hours()).isEqualTo(hours);
    }

    @Test
    void showsEachDayOfTheYearOnceInWholeWeeks() {
        var days = year.months().stream()
                .flatMap(month -> month.weeks().stream())
                .peek(week -> assertThat(week.days()).hasSize(7))
                .flatMap(week -> week.days().stream())
                .filter(day -> day.kind() != YearPicture.Kind.OTHER_MONTH);

        assertThat(days).hasSize(365).doesNotHaveDuplicates();
    }

    @Test
    void listsTheDaysThatAreNotAsEveryWeek() {
        assertThat(year.special())
                .extracting(day -> day.date().toString() + " " + day.name())
                .containsExactly("2026-02-17 春节", "2026-02-18 ", "2026-02-28 ", "2026-12-24 ", "2026-12-31 ");
    }
}
