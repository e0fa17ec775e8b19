package org.supportflow.sla.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateListTest {

    @Test
    void readsADateAndANameOnEachLine() {
        var list = DateList.holidays("2026-12-25  Christmas Day\n\n2026-10-01 国庆节\n2026-05-01");

        assertThat(list.problems()).isEmpty();
        assertThat(list.lines().values())
                .containsExactly(
                        new DateLine(LocalDate.parse("2026-05-01"), List.of(), ""),
                        new DateLine(LocalDate.parse("2026-10-01"), List.of(), "国庆节"),
                        new DateLine(LocalDate.parse("2026-12-25"), List.of(), "Christmas Day"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-02-28 09:00-18:00 Make-up day   | 09:00-18:00              | Make-up day
            2026-02-28 9-12, 13-18 Make-up day   | 09:00-12:00, 13:00-18:00 | Make-up day
            2026-12-24 closed Christmas Eve      | ''                       | Christmas Eve
            2026-12-24 休息 除夕                  | ''                       | 除夕
            2026-12-24 Closed                    | ''                       | ''
            """)
    void readsWhatIsOtherOnADate(String line, String hours, String name) {
        assertThat(DateLine.exception(line)).hasValueSatisfying(read -> {
            assertThat(HoursText.write(read.windows())).isEqualTo(hours);
            assertThat(read.name()).isEqualTo(name);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30 09:00-18:00", "24.12.2026 closed", "2026-12-24", "2026-12-24 half a day"})
    void saysWhichLineCannotBeRead(String line) {
        var list = DateList.exceptions("2026-01-02 closed\n" + line);

        assertThat(list.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("exceptions");
            assertThat(problem.values()).containsExactly(2, line);
        });
    }

    @Test
    void keepsWhatStandsThereWhenMoreIsAdded() {
        var more = Map.of(LocalDate.parse("2026-12-25"), "Christmas", LocalDate.parse("2026-01-01"), "New Year");

        assertThat(DateList.with("some day\n2026-12-25 Our own name", more))
                .isEqualTo("some day\n2026-01-01 New Year\n2026-12-25 Our own name");
    }
}
