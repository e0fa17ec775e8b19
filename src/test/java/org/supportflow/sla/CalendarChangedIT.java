package org.supportflow.sla;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.supportflow.SupportflowIT;
import org.supportflow.Tasklist;
import org.supportflow.TestClock;
import org.supportflow.TestDesk;
import org.supportflow.TestTickets;
import org.supportflow.decision.Answer;
import org.supportflow.decision.Outcome;
import org.supportflow.decision.OutcomeDecided;
import org.supportflow.identity.Role;
import org.supportflow.sla.calendar.CalendarDefinition;
import org.supportflow.sla.calendar.CalendarDraft;
import org.supportflow.sla.calendar.CalendarKeeper;
import org.supportflow.sla.calendar.StoredCalendars;
import org.supportflow.ticket.Channel;
import org.supportflow.ticket.IncomingMessage;
import org.supportflow.ticket.NewTicket;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;

/** R10, with stored calendars and clocks that run. */
@SupportflowIT
class CalendarChangedIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> DAILY = CalendarDefinition.everyDay();

    @Autowired
    CalendarKeeper keeper;

    @Autowired
    CalendarPreview preview;

    @Autowired
    StoredCalendars stored;

    @Autowired
    Replanning replanning;

    @Autowired
    TestTickets testTickets;

    @Autowired
    Tickets tickets;

    @Autowired
    ClockReports reports;

    @Autowired
    ClockComparison comparison;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestDesk desk;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private final List<TicketReference> submitted = new ArrayList<>();
    private String key;

    @BeforeEach
    void openAllDay() {
        // in a calm hour: no window begins or ends while a test runs
        clock.set(clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(34)));
        key = "r10-" + UUID.randomUUID().toString().substring(0, 8);
        keeper.save(draft("00:00", "24:00", null), "test");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
        submitted.forEach(testTickets::silence);
    }

    @Test
    void countsTheRestOfARunningClockByTheNewHours() {
        var ticket = running("PT7H59M");

        keeper.save(draft("09:00", "12:00", null), "mona");

        // ten o'clock: two hours today, three each on the next two days
        awaitDue(ticket, due(2, "11:59"));
        assertThat(resolution(ticket).events().get(1)).satisfies(event -> {
            assertThat(event.rule()).isEqualTo("CALENDAR");
            assertThat(event.actor()).isEqualTo("mona");
            assertThat(event.reason()).isEqualTo("Because of a test");
        });
        assertThat(comparison.differences(Map.of(tickets.get(ticket).id(), ticket.value())))
                .isEmpty();
    }

    @Test
    void waitsForAVersionThatIsPlanned() {
        var ticket = running("PT30H");
        var due = tickets.get(ticket).nextDeadline().orElseThrow();

        keeper.save(draft("09:00", "12:00", now().plus(Duration.ofHours(10))), "mona");
        assertThat(tickets.get(ticket).nextDeadline()).contains(due);
        clock.advance(Duration.ofHours(11));

        // ten hours until then, twenty in three-hour days
        awaitDue(ticket, due(7, "10:59"));
    }

    @Test
    void letsEachTicketFollowOnceAlthoughSeveralNodesLook() {
        var waiting = IntStream.range(0, 8).mapToObj(i -> running("PT7H59M")).toList();

        keeper.save(draft("09:00", "12:00", null), "mona");
        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(node -> CompletableFuture.runAsync(this::replan))
                        .toArray(CompletableFuture[]::new))
                .join();

        waiting.forEach(ticket -> awaitDue(ticket, due(2, "11:59")));
        assertThat(waiting)
                .allSatisfy(ticket -> assertThat(resolution(ticket).events())
                        .extracting(ClockReport.Entry::rule)
                        .containsExactly(null, "CALENDAR"));
    }

    @Test
    void showsBeforeSavingWhatSavingDoes() {
        var ticket = running("PT7H59M");
        var unmoved = running("PT1H");

        var effect = preview.of(draft("09:00", "12:00", null));

        assertThat(effect.tickets()).isEqualTo(2);
        assertThat(effect.moves()).singleElement().satisfies(move -> {
            assertThat(move.ticket()).isEqualTo(ticket.value());
            assertThat(move.isEarlier()).isFalse();
            assertThat(move.after()).isBetween(due(2, "11:59"), due(2, "12:00"));
        });
        assertThat(resolution(unmoved).events()).hasSize(1);
        assertThat(resolution(ticket).calendarVersion()).isEqualTo(1);
    }

    /** A trial run elsewhere did what it was only to try. */
    @Test
    void openMercato4612ShowsAndDoesNothing() {
        var ticket = running("PT7H59M");
        var before = reports.of(ticket);

        assertThat(preview.of(draft("09:00", "12:00", null)).moves()).hasSize(1);
        replan();

        assertThat(reports.of(ticket)).usingRecursiveComparison().isEqualTo(before);
        assertThat(stored.versions(key)).hasSize(1);
    }

    /** Elsewhere one change of many tickets at once left some of them half changed, and passed the rules by. */
    @Test
    void zammad3817AndGlpi18612MoveEachTicketWholeOrNotAtAll() {
        var good = running("PT7H59M");
        var bad = running("PT7H59M");
        var alsoGood = running("PT7H59M");
        var due = tickets.get(bad).nextDeadline();
        var id = tickets.get(bad).id();
        database.execute("alter table supportflow.sla_clock add constraint refused"
                + " check (ticket_id <> '%s' or calendar_version = 1) not valid".formatted(id));
        try {
            keeper.save(draft("09:00", "12:00", null), "mona");
            replan();

            awaitDue(good, due(2, "11:59"));
            awaitDue(alsoGood, due(2, "11:59"));
            assertThat(tickets.get(bad).nextDeadline()).isEqualTo(due);
            assertThat(eventsOf(id)).containsExactly("START");
        } finally {
            database.execute("alter table supportflow.sla_clock drop constraint refused");
        }

        clock.advance(Duration.ofMinutes(11));
        awaitDue(bad, due(2, "11:59"));
        assertThat(eventsOf(id)).containsExactly("START", "RETARGET");
    }

    private List<String> eventsOf(UUID ticket) {
        return database.queryForList(
                "select type from supportflow.sla_clock_event where ticket_id = ? order by id", String.class, ticket);
    }

    @Test
    void showsAManagerTheClocksThatMoveAndMovesThem() {
        var ticket = running("PT7H59M");
        try (var browser = new Tasklist(port)) {
            browser.signInAt("/desk/calendars/" + key + "/edit", desk.person(Role.MANAGER), TestDesk.PASSWORD);
            for (var i = 0; i < DAILY.size(); i++) {
                browser.page().locator("#hours-" + DAILY.get(i)).fill("09:00-12:00");
            }
            browser.write("Why do you change it?", "Mornings only");
            browser.button("See what would change").click();

            assertThat(browser.page().locator("#moves tbody tr")).hasCount(1);
            assertThat(browser.page().locator("#moves")).containsText(ticket.value());
            assertThat(browser.page().locator("#moves")).containsText("later");
            browser.picture("calendar-moves");
            browser.button("Save from now on").click();
            assertThat(browser.page().getByText("Version 2 is saved")).isVisible();
        }

        await().atMost(PATIENCE).until(() -> resolution(ticket).calendarVersion(), version -> version == 2);
        assertThat(tickets.get(ticket).nextDeadline().orElseThrow()).isBetween(due(2, "11:59"), due(2, "12:00"));
    }

    /** Within a minute after this, for a test takes its time. */
    private void awaitDue(TicketReference ticket, Instant due) {
        await().atMost(PATIENCE)
                .until(
                        () -> tickets.get(ticket).nextDeadline().orElseThrow(),
                        next -> !next.isBefore(due) && next.isBefore(due.plusSeconds(60)));
    }

    private void replan() {
        while (replanning.next()) {
            Thread.onSpinWait();
        }
    }

    private TicketReference running(String resolution) {
        var message = IncomingMessage.text("jo@example.org", "The broker is down.", Channel.REST, now());
        var ticket = testTickets
                .submit(NewTicket.of("jo@example.org", "Broker down", message, Channel.REST, "en"))
                .reference();
        submitted.add(ticket);
        var values = new HashMap<String, @Nullable Object>(Map.of(
                "resolution", resolution,
                "calendar", key,
                "onUpgrade", "RETROACTIVE",
                "onDowngrade", "LONGER",
                "onReopen", "RESUME",
                "pausable", "update,workaround,resolution",
                "graceMinutes", 0.0));
        var outcome = new Outcome(
                "service-level",
                7,
                "service-level:7",
                Map.of("priority", "P2", "tier", "Premium"),
                List.of(new Answer("row-test", values)),
                Optional.empty());
        transaction.executeWithoutResult(status -> {
            tickets.lock(ticket);
            events.publishEvent(new OutcomeDecided(ticket, "service-level", outcome, now()));
        });
        return ticket;
    }

    private CalendarDraft draft(String opens, String closes, @Nullable Instant from) {
        var content = CalendarDefinition.weekly(ZoneId.of("UTC"), DAILY, opens, closes);
        return new CalendarDraft(key, "Hours of R10", content, from, "Because of a test", null);
    }

    private Instant now() {
        return clock.instant();
    }

    /** So many days from today on. */
    private Instant due(int days, String time) {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC)
                .plusDays(days)
                .atTime(LocalTime.parse(time))
                .toInstant(ZoneOffset.UTC);
    }

    private ClockReport resolution(TicketReference ticket) {
        return reports.of(ticket).stream()
                .filter(report -> report.kind().equals("resolution"))
                .findFirst()
                .orElseThrow();
    }
}
