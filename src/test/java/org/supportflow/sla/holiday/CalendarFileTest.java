package org.supportflow.sla.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    @Test
    void readsWholeDaysAndLeavesOutMeetings() throws IOException {
        var file = read("""
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20261001
                DTEND;VALUE=DATE:20261004
                SUMMARY:国庆节
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20261224
                SUMMARY:Christmas Eve
                END:VEVENT
                BEGIN:VEVENT
                DTSTART:20261110T090000Z
                SUMMARY:Meeting
                END:VEVENT
                """);

        assertThat(file.dates())
                .containsExactly(
                        entry(LocalDate.parse("2026-10-01"), "国庆节"),
                        entry(LocalDate.parse("2026-10-02"), "国庆节"),
                        entry(LocalDate.parse("2026-10-03"), "国庆节"),
                        entry(LocalDate.parse("2026-12-24"), "Christmas Eve"));
        assertThat(file.leftOut()).isEqualTo(1);
    }

    @Test
    void repeatsWhatRepeatsWithinTheYearsWanted() throws IOException {
        var file = read("""
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:19900501
                RRULE:FREQ=YEARLY
                SUMMARY:Labour Day
                END:VEVENT
                """);

        assertThat(file.dates()).containsOnlyKeys(LocalDate.parse("2026-05-01"), LocalDate.parse("2027-05-01"));
    }

    @Test
    void ignoresYearsNobodyAskedFor() throws IOException {
        var file = read("""
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20201001
                SUMMARY:Long ago
                END:VEVENT
                """);

        assertThat(file.dates()).isEmpty();
    }

    @Test
    void refusesWhatIsNoCalendar() {
        assertThatThrownBy(() -> CalendarFile.read("hello".getBytes(StandardCharsets.UTF_8), 2026, 2027))
                .isInstanceOf(IOException.class);
    }

    private static CalendarFile read(String events) throws IOException {
        var text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:test\n" + events + "END:VCALENDAR\n";
        return CalendarFile.read(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), 2026, 2027);
    }
}
