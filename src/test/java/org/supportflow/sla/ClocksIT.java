package org.supportflow.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.supportflow.SupportflowIT;
import org.supportflow.TestClock;
import org.supportflow.TestTickets;
import org.supportflow.decision.Answer;
import org.supportflow.decision.Outcome;
import org.supportflow.decision.OutcomeDecided;
import org.supportflow.ticket.Channel;
import org.supportflow.ticket.Conversation;
import org.supportflow.ticket.IncomingMessage;
import org.supportflow.ticket.NewTicket;
import org.supportflow.ticket.OutgoingMessage;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;

@SupportflowIT
class ClocksIT {

    @Autowired
    TestTickets testTickets;

    @Autowired
    Conversation conversation;

    @Autowired
    Tickets tickets;

    @Autowired
    ClockReports reports;

    @Autowired
    StepRecorder steps;

    @Autowired
    EscalationActions actions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TestClock clock;

    private static final Instant AT_NIGHT = Instant.parse("2027-03-02T23:30:00Z");
    private static final Instant IN_THE_MORNING = Instant.parse("2027-03-03T09:00:00Z");

    private final List<TicketReference> submitted = new ArrayList<>();

    @AfterEach
    void backToNow() {
        clock.reset();
        submitted.forEach(testTickets::silence);
    }

    @Test
    void pinsTheDecidedRowAndKeepsTheNextDeadlineOnTheTicket() {
        var ticket = submitted();

        decided(ticket, "P2", Map.of("firstResponse", "PT2H", "resolution", "PT8H"));

        var first = clock(ticket, "firstResponse");
        assertThat(first.setBy().version()).isEqualTo(7);
        assertThat(first.setBy().row()).isEqualTo("row-test");
        assertThat(first.dueAt()).isEqualTo(first.startedAt().plus(2, ChronoUnit.HOURS));
        assertThat(tickets.get(ticket).nextDeadline()).contains(first.dueAt());
    }

    @Test
    void stopsTheFirstResponseWhenAnAgentReplies() {
        var ticket = submitted();
        decided(ticket, "P2", Map.of("firstResponse", "PT2H", "nextResponse", "PT1H", "update", "PT4H"));

        conversation.agentWrites(ticket, OutgoingMessage.reply("agent", "We are on it."));
        conversation.customerWrites(
                ticket, IncomingMessage.text("jo@example.org", "Any news?", Channel.MAIL, clock.instant()), null);

        assertThat(clock(ticket, "firstResponse").state()).isEqualTo("stopped");
        assertThat(clock(ticket, "nextResponse").state()).isEqualTo("running");
        assertThat(reports.of(ticket))
                .filteredOn(report -> report.kind().equals("update"))
                .hasSize(2);
    }

    @Test
    void raisesByTheRowsOwnRule() {
        var ticket = submitted();
        decided(ticket, "P3", Map.of("resolution", "PT8H"));

        decided(ticket, "P1", Map.of("resolution", "PT4H", "onUpgrade", "FROM_CHANGE"));

        assertThat(clock(ticket, "resolution").events())
                .extracting(ClockReport.Entry::rule)
                .containsExactly(null, "FROM_CHANGE");
    }

    @Test
    void tellsTheProcessAStepOnceAlthoughTwoLookAtOnce() {
        var ticket = submitted();
        decided(ticket, "P1", Map.of("firstResponse", "PT1H"));

        clock.advance(Duration.ofMinutes(50));
        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(i -> CompletableFuture.runAsync(() -> steps.recordDue(20)))
                        .toArray(CompletableFuture[]::new))
                .join();

        await().atMost(Duration.ofSeconds(10)).until(() -> !told(ticket).isEmpty());
        assertThat(told(ticket)).containsExactly("firstResponse 1 75");
        assertThat(clock(ticket, "firstResponse").reachedStep()).isEqualTo(75);
        assertThat(tickets.get(ticket).nextDeadline()).isPresent();
    }

    /** R16: nobody looked for a day. */
    @Test
    void tellsOnlyTheHighestStepOfThoseThatPassedMeanwhile() {
        var ticket = submitted();
        decided(ticket, "P1", Map.of("firstResponse", "PT1H"));
        var due = clock(ticket, "firstResponse").dueAt();

        clock.advance(Duration.ofDays(1));
        steps.recordDue(20);

        await().atMost(Duration.ofSeconds(10)).until(() -> !told(ticket).isEmpty());
        assertThat(told(ticket)).containsExactly("firstResponse 1 150");
        var late = clock(ticket, "firstResponse");
        assertThat(late.breachedAt()).isEqualTo(due);
        assertThat(late.events())
                .filteredOn(event -> event.type().equals("STEP"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.at()).isEqualTo(late.startedAt().plus(90, ChronoUnit.MINUTES));
                    assertThat(step.recordedAt()).isAfter(due.plus(22, ChronoUnit.HOURS));
                });
    }

    /** R17: a call of three hours ago is written down now. */
    @Test
    void countsFromWhenTheCustomerAskedNotFromWhenItWasWrittenDown() {
        var asked = now().minus(3, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        var message = IncomingMessage.text("jo@example.org", "The broker is down.", Channel.PHONE, asked);
        var call = NewTicket.of("jo@example.org", "Broker down", message, Channel.PHONE, "en");
        var ticket = testTickets.submit(call.openedAt(asked)).reference();
        submitted.add(ticket);

        decided(ticket, "P1", Map.of("firstResponse", "PT1H", "resolution", "PT8H"));

        assertThat(tickets.get(ticket).createdAt()).isAfter(asked.plus(2, ChronoUnit.HOURS));
        assertThat(clock(ticket, "firstResponse").breachedAt()).isEqualTo(asked.plus(1, ChronoUnit.HOURS));
        assertThat(clock(ticket, "resolution").dueAt()).isEqualTo(asked.plus(8, ChronoUnit.HOURS));
    }

    @Test
    void refusesToChangeTheLedger() {
        var ticket = submitted();
        decided(ticket, "P1", Map.of("firstResponse", "PT1H"));

        assertThatThrownBy(() -> database.update("delete from supportflow.sla_clock_event"))
                .hasMessageContaining("append-only");
    }

    @Test
    void takesEachActionOfAStepOnce() {
        var ticket = submitted();
        var step = new ReachedStep("firstResponse", 1, 75, 0);
        var rows = List.of(
                new Answer("a", Map.of("action", "notify", "recipient", "lead")),
                new Answer("b", Map.of("action", "page", "recipient", "onCall")));

        actions.plan(ticket, step, rows);
        actions.plan(ticket, step, rows);

        assertThat(actions.takeNext(ticket, step)).contains(new EscalationActions.Action("notify", "lead"));
        assertThat(actions.takeNext(ticket, step)).contains(new EscalationActions.Action("page", "onCall"));
        assertThat(actions.takeNext(ticket, step)).isEmpty();
    }

    /** zammad #4432: escalation mail at midnight. */
    @Test
    void letsWhatCanWaitWaitUntilTheManagerIsAtWork() {
        clock.set(AT_NIGHT);
        var ticket = submitted();
        var step = new ReachedStep("firstResponse", 1, 100, 0);
        actions.plan(ticket, step, List.of(row("notify", "manager", "atWork"), row("page", "onCall", "now")));

        assertThat(actions.takeNext(ticket, step)).contains(new EscalationActions.Action("page", "onCall"));
        assertThat(actions.takeNext(ticket, step)).isEmpty();
        assertThat(told(ticket)).isEmpty();

        clock.set(IN_THE_MORNING);
        await().atMost(Duration.ofSeconds(10)).until(() -> !told(ticket).isEmpty());
        assertThat(told(ticket)).containsExactly("firstResponse 1 100");
        assertThat(actions.takeNext(ticket, step)).contains(new EscalationActions.Action("notify", "manager"));
        assertThat(actions.takeNext(ticket, step)).isEmpty();
    }

    @Test
    void warnsNobodyInTheMorningOfWhatWasDoneInTheNight() {
        clock.set(AT_NIGHT);
        var ticket = submitted();
        decided(ticket, "P2", Map.of("firstResponse", "PT2H"));
        actions.plan(
                ticket,
                new ReachedStep("firstResponse", 1, 75, 0),
                List.of(row("notify", "lead", "atWork"), row("notify", "owner", "atWork")));
        conversation.agentWrites(ticket, OutgoingMessage.reply("agent", "We are on it."));

        clock.set(IN_THE_MORNING);

        await().atMost(Duration.ofSeconds(10))
                .until(() -> database.queryForObject(
                                "select count(*) from supportflow.escalation_action where ticket_id = ?",
                                Integer.class,
                                tickets.get(ticket).id())
                        == 0);
        assertThat(told(ticket)).isEmpty();
    }

    /** R19: the customer agreed to a later due, and that one passes too. */
    @Test
    void escalatesAgainWhenAnAgreedDuePasses() {
        var ticket = submitted();
        var first = new ReachedStep("resolution", 1, 100, 0);
        var agreed = new ReachedStep("resolution", 1, 100, 1);
        actions.plan(ticket, first, List.of(row("notify", "lead", "now")));
        assertThat(actions.takeNext(ticket, first)).isPresent();

        actions.plan(ticket, agreed, List.of(row("page", "onCall", "now")));

        assertThat(actions.takeNext(ticket, first)).isEmpty();
        assertThat(actions.takeNext(ticket, agreed)).contains(new EscalationActions.Action("page", "onCall"));
    }

    private static Answer row(String action, String recipient, String when) {
        return new Answer("row-test", Map.of("action", action, "recipient", recipient, "when", when));
    }

    private TicketReference submitted() {
        var message = IncomingMessage.text("jo@example.org", "The broker is down.", Channel.REST, clock.instant());
        var ticket = testTickets
                .submit(NewTicket.of("jo@example.org", "Broker down", message, Channel.REST, "en"))
                .reference();
        submitted.add(ticket);
        return ticket;
    }

    /** As if table service-level had said so, round the clock. */
    private void decided(TicketReference ticket, String priority, Map<String, String> cells) {
        var values = new HashMap<String, @Nullable Object>(Map.of(
                "calendar", "always",
                "onUpgrade", "RETROACTIVE",
                "onDowngrade", "LONGER",
                "onReopen", "RESUME",
                "pausable", "update,workaround,resolution",
                "graceMinutes", 0.0));
        values.putAll(cells);
        var outcome = new Outcome(
                "service-level",
                7,
                "service-level:7",
                Map.of("priority", priority, "tier", "Premium"),
                List.of(new Answer("row-test", values)),
                Optional.empty());
        transaction.executeWithoutResult(status -> {
            tickets.lock(ticket);
            events.publishEvent(new OutcomeDecided(ticket, "service-level", outcome, now()));
        });
    }

    private Instant now() {
        return clock.instant();
    }

    private ClockReport clock(TicketReference ticket, String kind) {
        return reports.of(ticket).stream()
                .filter(report -> report.kind().equals(kind))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private List<String> told(TicketReference ticket) {
        return database.queryForList("""
                select concat(variables->>'clock', ' ', variables->>'cycle', ' ', variables->>'step')
                from supportflow.inbox where ticket_id = ? and message = 'slaStepReached' order by id
                """, String.class, tickets.get(ticket).id());
    }
}
