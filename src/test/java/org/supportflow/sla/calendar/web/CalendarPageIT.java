package org.supportflow.sla.calendar.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.supportflow.SupportflowIT;
import org.supportflow.Tasklist;
import org.supportflow.TestDesk;
import org.supportflow.identity.Role;
import org.supportflow.sla.calendar.CalendarDefinition;
import org.supportflow.sla.calendar.CalendarDraft;
import org.supportflow.sla.calendar.CalendarKeeper;
import org.supportflow.sla.calendar.LiveCalendars;

@SupportflowIT
class CalendarPageIT {

    private static final String FILE = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:test
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20270301
            SUMMARY:Founders' Day
            END:VEVENT
            END:VCALENDAR
            """.replace("\n", "\r\n");

    @LocalServerPort
    int port;

    @Autowired
    TestDesk desk;

    @Autowired
    CalendarKeeper keeper;

    @Autowired
    LiveCalendars calendars;

    private final List<String> refused = new ArrayList<>();
    private Tasklist browser;
    private String key;

    @BeforeEach
    void openABrowser() {
        key = "page-" + UUID.randomUUID().toString().substring(0, 8);
        var content =
                CalendarDefinition.weekly(ZoneId.of("Europe/Berlin"), CalendarDefinition.weekdays(), "09:00", "17:00");
        keeper.save(new CalendarDraft(key, "Hours of a page", content, null, "First hours", null), "test");
        browser = new Tasklist(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void letsAManagerTakeInHolidaysAndSaveAnotherVersion() {
        signIn(Role.MANAGER, "/desk/calendars/" + key + "/edit");

        browser.write("Country or region", "de-by");
        browser.button("Add its holidays").click();
        assertThat(browser.page().getByRole(AriaRole.STATUS)).containsText("Nothing is saved yet");
        browser.page()
                .getByLabel("iCalendar file")
                .setInputFiles(new FilePayload("days.ics", "text/calendar", FILE.getBytes(StandardCharsets.UTF_8)));
        browser.button("Add its days").click();
        browser.write("Friday", "09:00-12:00, 13:00-15:30");
        browser.write("Exceptions", "2027-02-27 09:00-13:00 Stocktaking\n2026-12-24 closed Christmas Eve");
        browser.write("Why do you change it?", "Shorter Fridays");
        browser.page().getByLabel("Why do you change it?").press("Enter");
        assertThat(browser.button("Save from now on")).isVisible();
        browser.picture("calendar-preview");
        browser.button("Save from now on").click();

        assertThat(browser.page().getByRole(AriaRole.STATUS)).containsText("Version 2 is saved");
        browser.picture("calendar");
        var saved = calendars.find(key).orElseThrow().live();
        assertThat(saved.comment()).isEqualTo("Shorter Fridays");
        assertThat(saved.content().hours())
                .containsEntry("fri", List.of(List.of("09:00", "12:00"), List.of("13:00", "15:30")));
        assertThat(saved.content().holidays()).contains("2027-01-06", "2027-03-01");
        assertThat(saved.content().exceptions()).containsEntry("2026-12-24", List.of());
        assertThat(refused).isEmpty();
    }

    @Test
    void saysBesideTheFieldWhatIsWrongAndKeepsWhatWasTyped() {
        signIn(Role.MANAGER, "/desk/calendars/" + key + "/edit");

        browser.write("Time zone", "Mars/Olympus");
        browser.write("Monday", "nine to five");
        browser.write("Holidays", "2026-12-25 Christmas\nsoon");
        browser.button("See what would change").click();

        assertThat(browser.page().locator("#zone-problem")).containsText("'Mars/Olympus' is not a time zone");
        assertThat(browser.page().locator("#hours-mon-problem")).containsText("'nine to five' cannot be read");
        assertThat(browser.page().locator("#holidays-problem")).containsText("Line 2, 'soon'");
        assertThat(browser.page().locator("#comment-problem")).isVisible();
        browser.picture("calendar-refused");
        assertThat(browser.value("Time zone")).isEqualTo("Mars/Olympus");
        assertThat(browser.value("Monday")).isEqualTo("nine to five");
        assertThat(calendars.versions(key)).hasSize(1);
    }

    @Test
    void refusesAWeekInWhichNobodyWorks() {
        signIn(Role.MANAGER, "/desk/calendars/" + key + "/edit");

        for (var day : List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")) {
            browser.write(day, "");
        }
        browser.write("Why do you change it?", "Holidays for ever");
        browser.button("See what would change").click();

        assertThat(browser.page().locator("#hours-problem")).containsText("no working time within ten years");
    }

    @Test
    void goesBackToAnEarlierVersion() {
        var content = CalendarDefinition.weekly(ZoneId.of("Asia/Tokyo"), List.of("sat"), "10:00", "11:00");
        keeper.save(new CalendarDraft(key, "Hours of a page", content, null, "A mistake", null), "test");
        signIn(Role.MANAGER, "/desk/calendars/" + key);

        browser.page().getByText("Restore version 1").click();
        assertThat(browser.value("Why do you change it?")).isEqualTo("Back to version 1");
        browser.button("See what would change").click();
        browser.button("Save from now on").click();

        assertThat(browser.page().getByText("Version 3 is saved")).isVisible();
        assertThat(calendars.find(key).orElseThrow().live().content().timezone())
                .isEqualTo("Europe/Berlin");
    }

    @Test
    void showsAuditorsEverythingButNothingToChange() {
        signIn(Role.AUDITOR, "/desk/calendars/" + key);

        assertThat(browser.page().getByText("First hours")).isVisible();
        assertThat(browser.page().getByText("Change", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
        assertThat(browser.open("/desk/calendars/" + key + "/edit")).isEqualTo(403);
        assertThat(browser.open("/desk/calendars")).isEqualTo(200);
    }

    @Test
    void isNotThereForAgents() {
        signIn(Role.AGENT, "/desk/calendars");

        assertThat(browser.open("/desk/calendars/" + key)).isEqualTo(403);
    }

    @Test
    void speaksChineseToo() {
        signIn(Role.MANAGER, "/desk/calendars/" + key + "/edit?lang=zh");

        browser.page().locator("#comment").fill("国庆节调休");
        browser.page().locator("#exceptions").fill("2026-10-10 09:00-17:00 调休上班");
        browser.button("查看影响").click();
        assertThat(browser.button("保存，立即生效")).isVisible();
        browser.picture("calendar-zh");
        browser.button("保存，立即生效").click();

        assertThat(browser.page().locator("main")).containsText("调休上班");
        assertThat(browser.page().locator("main").innerText()).doesNotContain("calendars.", "??");
    }

    private void signIn(Role role, String link) {
        browser.signInAt(link, desk.person(role), TestDesk.PASSWORD);
        browser.page().onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(message.text());
            }
        });
        browser.page().waitForURL("**" + link);
        browser.page().setDefaultTimeout(15_000);
    }
}
