package org.supportflow.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.supportflow.RestClientOfTests;
import org.supportflow.SupportflowIT;
import org.supportflow.TestDesk;
import org.supportflow.customer.Plan;

@SupportflowIT
class TicketByRestIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    RestClientOfTests rest;

    @BeforeEach
    void signIn() {
        rest = new RestClientOfTests(http, desk.agentOf("support", "database", "platform"));
    }

    @Test
    void carriesATicketFromSubmissionToClosing() {
        var contact = desk.customerWith(Plan.PREMIUM);
        var ticket = rest.submit(contact, "PostgreSQL replication is slow", "Replication lags since the upgrade.");
        var asked = rest.awaitTask(ticket, "Answer ticket");

        answer(ticket, "askCustomer", "Which version do you run?");
        rest.awaitStatus(ticket, "waiting_customer");
        contactWrites(ticket, "Version 16.2");
        rest.awaitTask(ticket, "Answer ticket");
        answer(ticket, "solved", "Please set max_wal_senders.");
        rest.awaitStatus(ticket, "solved");
        rest.post("/tickets/" + ticket + "/confirm", Map.of());
        var closed = rest.awaitStatus(ticket, "closed");

        assertThat(asked.path("tier").asText()).isEqualTo("Premium");
        assertThat(asked.path("mode").asText()).isEqualTo("standard-support");
        assertThat(closed.path("messages")).hasSize(4);
    }

    @Test
    void leavesOutTheCharacterThatCannotBeStored() {
        var ticket = rest.submit(desk.customerWith(Plan.STANDARD), "Cr\0ash", "It says a\0b.");
        rest.awaitTask(ticket, "Answer ticket");
        rest.post("/tickets/" + ticket + "/severity", Map.of("severity", "S2", "reason", "Nightly\0 batch."));

        var view = rest.get("/tickets/" + ticket).getBody();
        assertThat(view.path("subject").asText()).isEqualTo("Crash");
        assertThat(view.path("messages").get(0).path("body").asText()).isEqualTo("It says ab.");
        assertThat(view.path("severity").asText()).isEqualTo("S2");
    }

    @Test
    void reopensWhenTheCustomerSaysNo() {
        var ticket = rest.submit(
                desk.customerWith(Plan.STANDARD), "PostgreSQL backup fails", "pg_dump fails with an error.");
        rest.awaitTask(ticket, "Answer ticket");
        answer(ticket, "solved", "Use pg_dump 16.");
        rest.awaitStatus(ticket, "solved");

        contactWrites(ticket, "It still fails.");

        rest.awaitTask(ticket, "Answer ticket");
        rest.awaitStatus(ticket, "open");
    }

    /** A rule there asked for all open issues again and again, and made a ticket of each, for ever. */
    @Test
    void jiraCreateLoopMakesOneTicketOfEachIssueHoweverOftenItIsPolled() {
        var contact = desk.customerWith(Plan.STANDARD);
        var project = "LOOP-" + System.nanoTime();
        var made = new ArrayList<String>();

        for (var poll = 0; poll < 4; poll++) {
            for (var issue = 1; issue <= 3; issue++) {
                made.add(polled(contact, project + "-" + issue));
            }
        }

        assertThat(made).hasSize(12).startsWith(made.subList(9, 12).toArray(String[]::new));
        assertThat(Set.copyOf(made)).hasSize(3);
    }

    private String polled(String contact, String issue) {
        var answer = rest.post(
                "/tickets",
                Map.of("contact", contact, "subject", "Issue " + issue, "body", "It is still open."),
                issue);
        return answer.getBody().path("reference").asText();
    }

    private void answer(String ticket, String outcome, String body) {
        var owner = rest.get("/tickets/" + ticket).getBody().path("assignee").asText();
        var written = new RestClientOfTests(http, owner)
                .post("/tickets/" + ticket + "/messages", Map.of("from", "agent", "body", body, "outcome", outcome));
        assertThat(written.getStatusCode().value()).as("%s", written.getBody()).isEqualTo(201);
    }

    private void contactWrites(String ticket, String body) {
        var written = rest.post("/tickets/" + ticket + "/messages", Map.of("from", "contact", "body", body));
        assertThat(written.getStatusCode().value()).as("%s", written.getBody()).isEqualTo(201);
    }
}
