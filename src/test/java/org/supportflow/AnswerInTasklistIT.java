package org.supportflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.supportflow.customer.Plan;

/** Agents answer in Tasklist, in a real browser. */
@SupportflowIT
class AnswerInTasklistIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @LocalServerPort
    int port;

    private Tasklist tasklist;
    private RestClientOfTests rest;
    private String ticket;
    private JsonNode waiting;

    @BeforeEach
    void submitATicket() {
        tasklist = new Tasklist(port);
        rest = new RestClientOfTests(http, desk.agentOf("database"));
        ticket = rest.submit(
                desk.customerWith(Plan.PREMIUM),
                "PostgreSQL replication is slow",
                "Replication lags since the upgrade.");
        waiting = rest.awaitTask(ticket, "Answer ticket");
    }

    @AfterEach
    void closeTheBrowser() {
        tasklist.close();
    }

    @Test
    void opensATaskByItsLinkAndSendsTheFormsReply() {
        tasklist.open("/sign-in");
        tasklist.picture("sign-in");
        tasklist.signInAt("/go/task/" + task(), owner(), TestDesk.PASSWORD);
        tasklist.awaitTask("Answer ticket · " + ticket);
        tasklist.picture("answer-ticket-empty");
        tasklist.openTab("Ticket");
        assertThat(tasklist.ticketBeside())
                .contains(ticket, "PostgreSQL replication is slow", "Replication lags since the upgrade.", "Premium")
                .containsPattern("First response\\s+running")
                .contains("Service level");
        tasklist.picture("ticket-tab");
        tasklist.openTab("Form");

        tasklist.write("Reply to the customer", "Please send us pg_stat_replication.");
        tasklist.choose("Wait for the customer");
        tasklist.write("Internal note", "Looks like the known WAL issue.");
        tasklist.write("Time spent in minutes", "12");
        tasklist.picture("answer-ticket");
        tasklist.complete();
        tasklist.picture("answer-ticket-completed");

        var answered = rest.awaitStatus(ticket, "waiting_customer");
        assertThat(answered.path("messages").findValuesAsText("body"))
                .contains("Please send us pg_stat_replication.", "Looks like the known WAL issue.");
    }

    @Test
    void showsATaskOfAnotherTeamToNobodyElse() {
        tasklist.signInAt("/go/task/" + task(), desk.agentOf("platform"), TestDesk.PASSWORD);

        assertThat(tasklist.open("/go/task/" + task())).isEqualTo(404);
        assertThat(tasklist.open("/go/task/00000000-0000-0000-0000-000000000000"))
                .isEqualTo(404);
        tasklist.picture("not-found");
    }

    @Test
    void isLeftByLoggingOut() {
        tasklist.signInAt("/go/task/" + task(), owner(), TestDesk.PASSWORD);
        tasklist.awaitTask("Answer ticket");

        tasklist.signOut();
        tasklist.picture("signed-out");

        tasklist.open("/go/task/" + task());
        assertThat(tasklist.page().url()).contains("/sign-in");
        assertThat(tasklist.page()
                        .request()
                        .get("http://localhost:" + port + "/camunda/api/engine/engine/default/task")
                        .status())
                .isEqualTo(401);
    }

    private String task() {
        return waiting.path("tasks").path(0).path("id").asText();
    }

    private String owner() {
        return waiting.path("assignee").asText();
    }
}
