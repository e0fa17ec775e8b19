package org.supportflow.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.supportflow.SupportflowIT;
import org.supportflow.TestClock;
import org.supportflow.audit.Audit;

@SupportflowIT
class CalendarsIT {

    @Autowired
    CalendarKeeper keeper;

    @Autowired
    CalendarVersions versions;

    @Autowired
    LiveCalendars live;

    @Autowired
    StoredCalendars stored;

    @Autowired
    Audit audit;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TestClock clock;

    private String key;

    @BeforeEach
    void nameIt() {
        key = "c-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void shipsTheTwoCalendarsThatTablesName() {
        assertThat(live.all()).extracting(calendar -> calendar.calendar().key()).contains("business", "always");
        assertThat(stored.find("business", 1)).hasValueSatisfying(version -> {
            assertThat(version.author()).isEqualTo("supportflow");
            assertThat(version.comment()).isEqualTo("As shipped");
        });
    }

    @Test
    void leavesWhatAPersonSavedWhenAReleaseShipsItsOwn() {
        save("09:00", "12:00");

        keeper.ship(new StoredCalendar(key, "Of the release"), hours("00:00", "24:00"));

        assertThat(live.find(key).orElseThrow().calendar().name()).isEqualTo("Hours of a test");
        assertThat(versions.now(key)).isEqualTo(versions.of(key, 1));
        assertThat(stored.versions(key)).hasSize(1);
    }

    @Test
    void countsByAVersionFromItsInstantOn() {
        save("09:00", "12:00");
        var later = clock.instant().plus(Duration.ofDays(3));
        keeper.save(draft(hours("13:00", "17:00"), later, null), "mona");

        assertThat(versions.current(key)).isEqualTo(1);
        assertThat(live.find(key).orElseThrow().planned())
                .extracting(CalendarVersion::version)
                .containsExactly(2);
        clock.advance(Duration.ofDays(4));
        assertThat(versions.current(key)).isEqualTo(2);
        assertThat(versions.since(key, 1)).extracting(CalendarVersion::version).containsExactly(2);
    }

    @Test
    void neverCountsByAPlannedVersionThatANewerOneForestalls() {
        save("09:00", "12:00");
        keeper.save(draft(hours("13:00", "17:00"), clock.instant().plus(Duration.ofDays(3)), null), "mona");
        save("10:00", "15:00");

        assertThat(live.find(key).orElseThrow().planned()).isEmpty();
        clock.advance(Duration.ofDays(4));
        assertThat(versions.current(key)).isEqualTo(3);
        assertThat(versions.since(key, 1)).extracting(CalendarVersion::version).containsExactly(3);
    }

    @Test
    void seesAtOnceWhatAnotherNodeSaved() {
        save("09:00", "12:00");
        var here = new CalendarVersions(stored, clock);
        here.now(key);

        save("13:00", "17:00");

        assertThat(here.current(key)).isEqualTo(2);
        assertThat(here.now(key).calendar().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    @Test
    void refusesToSaveOverWhatSomebodyElseSavedMeanwhile() {
        save("09:00", "12:00");
        save("10:00", "12:00");

        assertThatThrownBy(() -> keeper.save(draft(hours("11:00", "12:00"), null, 1), "mona"))
                .isInstanceOf(CalendarMeanwhileSaved.class)
                .hasMessageContaining("version 2 by mona");
    }

    @Test
    void refusesACalendarThatIsNeverOpenWithinTenYears() {
        var onlyLongAgo = new CalendarDefinition(
                "Asia/Tokyo", null, null, Map.of("2001-01-01", List.of(List.of("09:00", "17:00"))), null);

        assertThatThrownBy(() -> keeper.save(draft(onlyLongAgo, null, null), "mona"))
                .isInstanceOf(UnusableCalendar.class)
                .hasMessage("closed");
        assertThat(stored.find(key)).isEmpty();
    }

    @Test
    void keepsTheVersionsThatClocksWereCountedBy() {
        save("09:00", "12:00");

        assertThatThrownBy(() -> database.update("update supportflow.calendar_version set author = 'nobody'"))
                .hasMessageContaining("never changes");
    }

    @Test
    void recordsWhoSavedItAndWhy() {
        save("09:00", "12:00");

        assertThat(audit.of("calendar:" + key)).singleElement().satisfies(entry -> {
            assertThat(entry.who()).isEqualTo("mona");
            assertThat(entry.details()).containsEntry("version", "1").containsEntry("comment", "Because of a test");
        });
    }

    private void save(String opens, String closes) {
        keeper.save(draft(hours(opens, closes), null, null), "mona");
    }

    private CalendarDraft draft(CalendarDefinition content, Instant from, Integer basedOn) {
        return new CalendarDraft(key, "Hours of a test", content, from, "Because of a test", basedOn);
    }

    private static CalendarDefinition hours(String opens, String closes) {
        return CalendarDefinition.weekly(ZoneId.of("Asia/Tokyo"), CalendarDefinition.weekdays(), opens, closes);
    }
}
