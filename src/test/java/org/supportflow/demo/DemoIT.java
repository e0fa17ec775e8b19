package org.supportflow.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.supportflow.SupportflowIT;
import org.supportflow.TestClock;
import org.supportflow.TestDesk;
import org.supportflow.ticket.Ticket;
import org.supportflow.ticket.TicketStatus;
import org.supportflow.ticket.Tickets;

/** Plays a part of the demo in the running product; all sixty are played by starting it with SUPPORTFLOW_DEMO. */
@SupportflowIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoIT {

    private static final Set<String> PART = Set.of(
            "Replica falls behind every night at two",
            "Log of the development database grows by 5 GB a day",
            "Payments database is down after failover",
            "How do I list all roles",
            "Helm upgrade hangs at the last step",
            "主从复制延迟",
            "Database does not start after power failure",
            "Autoscaler ignores the limits of spot nodes",
            "Logical replication slot keeps growing",
            "Invoices database hangs for minutes");

    @Autowired
    Simulation simulation;

    @Autowired
    People people;

    @Autowired
    Clientele clientele;

    @Autowired
    TestClock clock;

    @Autowired
    Tickets tickets;

    @Autowired
    JdbcClient database;

    private Instant end = Instant.EPOCH;
    private Played played = new Played(List.of(), List.of());

    @BeforeAll
    void play() {
        end = clock.instant();
        var stories = Stories.all().stream()
                .filter(story -> PART.contains(story.subject()))
                .toList();
        people.takeIn(TestDesk.PASSWORD);
        clientele.takeUp(end);
        clock.set(simulation.start(stories, end));
        try {
            played = simulation.play(stories, end, MovableTimeOfTests.of(clock), count -> {});
        } finally {
            clock.reset();
        }
    }

    @AfterAll
    void resetClock() {
        clock.reset();
    }

    @Test
    void playsEveryStepOfItsStories() {
        assertThat(played.missed()).isEmpty();
        assertThat(played.tickets()).hasSize(PART.size());
    }

    @Test
    void endsWhereTheStoriesEnd() {
        assertThat(status("Replica falls behind every night at two")).isEqualTo(TicketStatus.CLOSED);
        assertThat(status("Log of the development database grows by 5 GB a day"))
                .isEqualTo(TicketStatus.CLOSED);
        assertThat(status("Payments database is down after failover")).isEqualTo(TicketStatus.CLOSED);
        assertThat(status("How do I list all roles")).isEqualTo(TicketStatus.CLOSED);
        assertThat(status("Helm upgrade hangs at the last step")).isEqualTo(TicketStatus.WITHDRAWN);
        assertThat(status("主从复制延迟")).isEqualTo(TicketStatus.OPEN);
        assertThat(status("Database does not start after power failure")).isEqualTo(TicketStatus.CLOSED);
        assertThat(status("Autoscaler ignores the limits of spot nodes")).isEqualTo(TicketStatus.WAITING_UPSTREAM);
        assertThat(status("Logical replication slot keeps growing")).isEqualTo(TicketStatus.WAITING_CUSTOMER);
    }

    @Test
    void happensInThePast() {
        assertThat(played.tickets()).map(tickets::get).allSatisfy(ticket -> {
            assertThat(ticket.createdAt()).isBefore(end);
            assertThat(ticket.updatedAt()).isBefore(end);
        });
    }

    @Test
    void letsClocksRunOutWhereNobodyAnswers() {
        var late = database.sql(
                        "select count(*) from supportflow.sla_clock where ticket_id = ? and breached_at is not null")
                .param(ticket("Invoices database hangs for minutes").id())
                .query(Integer.class)
                .single();

        assertThat(late).isPositive();
    }

    @Test
    void pagesAgainWhoeverDoesNotAnswer() {
        var paged = database.sql("select agent from supportflow.page where ticket_id = ? order by id")
                .param(ticket("Payments database is down after failover").id())
                .query(String.class)
                .list();

        assertThat(paged).hasSizeGreaterThan(1);
        assertThat(paged.stream().distinct().collect(Collectors.toList())).hasSizeGreaterThan(1);
    }

    private TicketStatus status(String subject) {
        return ticket(subject).status();
    }

    private Ticket ticket(String subject) {
        return played.tickets().stream()
                .map(tickets::get)
                .filter(ticket -> ticket.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }
}
