package org.supportflow.ticket.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.supportflow.RestClientOfTests;
import org.supportflow.SupportflowIT;
import org.supportflow.TestDesk;
import org.supportflow.customer.Plan;

@SupportflowIT
class InboxDeliveryIT {

    /** Beyond what the product's own threads look at. */
    private static final Duration FAR = Duration.ofDays(3650);

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    TicketProcesses processes;

    @Autowired
    InboxMeters meters;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcTemplate database;

    private String ticket;

    @BeforeEach
    void submitATicket() {
        var rest = new RestClientOfTests(http, desk.agentOf("database"));
        ticket = rest.submit(desk.customerWith(Plan.PREMIUM), "PostgreSQL is slow", "Since the upgrade.");
        rest.awaitTask(ticket, "Answer ticket");
        database.update("""
                insert into supportflow.inbox (ticket_id, message, variables, state, next_attempt_at, created_at)
                select id, 'attentionRequested', '{}'::jsonb, 'waiting', ?, now()
                from supportflow.ticket where reference = ?
                """, OffsetDateTime.now().plus(FAR), ticket);
    }

    @AfterEach
    void takeItBack() {
        database.update(
                "delete from supportflow.inbox where ticket_id = (select id from supportflow.ticket where reference = ?)",
                ticket);
    }

    @Test
    void givesUpForNowWhenItTakesLongerThanItsLimit() throws SQLException {
        var delivery = delivery(Duration.ofSeconds(1));

        try (var somebodyElse = holdTheTicket()) {
            await().atMost(Duration.ofSeconds(10)).until(() -> delivery.deliverNext() && attempts() == 1);
            somebodyElse.rollback();
        }

        assertThat(state()).isEqualTo("waiting");
    }

    private InboxDelivery delivery(Duration longest) {
        var rows = new InboxRows(jdbc, json, Clock.offset(Clock.systemUTC(), FAR.plusDays(1)));
        return new InboxDelivery(rows, processes, transactions, events, meters, longest);
    }

    private Connection holdTheTicket() throws SQLException {
        var connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        try (var lock =
                connection.prepareStatement("select 1 from supportflow.ticket where reference = ? for update")) {
            lock.setString(1, ticket);
            lock.execute();
        }
        return connection;
    }

    private int attempts() {
        return mine("attempts", Integer.class);
    }

    private String state() {
        return mine("state", String.class);
    }

    private <T> T mine(String column, Class<T> type) {
        return database.queryForObject(
                "select i." + column + " from supportflow.inbox i join supportflow.ticket t on t.id = i.ticket_id"
                        + " where t.reference = ? and i.message = 'attentionRequested'",
                type,
                ticket);
    }
}
