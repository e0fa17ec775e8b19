package org.supportflow.sla.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTextTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            09:00-17:00              | 09:00-17:00
            9-17                     | 09:00-17:00
            9:30 – 12:00, 13-18:00   | 09:30-12:00, 13:00-18:00
            22:00-06:00              | 22:00-06:00
            0-24                     | 00:00-24:00
            09：00-12：00，13：30-18：00  | 09:00-12:00, 13:30-18:00
            """)
    void readsWindowsAsPeopleTypeThem(String typed, String meant) {
        assertThat(HoursText.read(typed).map(HoursText::write)).contains(meant);
    }

    @Test
    void takesAnEmptyTextForADayOff() {
        assertThat(HoursText.read("  ")).contains(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nine to five", "09:00", "25:00-26:00", "09:00-09:00", "09:00-17:00 18:00", "09:70-10:00", ","})
    void readsNothingElse(String typed) {
        assertThat(HoursText.read(typed)).isEmpty();
    }
}
