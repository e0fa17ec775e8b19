package org.supportflow.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.supportflow.RestClientOfTests;
import org.supportflow.SupportflowIT;
import org.supportflow.TestDesk;
import org.supportflow.customer.Plan;
import org.supportflow.identity.Role;

/** Agents give a task back to their team through Tasklist, with its session and its token against forged requests. */
@SupportflowIT
class GiveBackIT {

    private static final String TASK = "/camunda/api/engine/engine/default/task/";

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @LocalServerPort
    int port;

    private RestClientOfTests rest;
    private String ticket;
    private String owner;
    private String task;

    @BeforeEach
    void aTicketThatAnAgentHas() {
        rest = new RestClientOfTests(http, desk.agentOf("database", "support"));
        ticket = rest.submit(desk.customerWith(Plan.STANDARD), "PostgreSQL backup fails", "pg_dump fails.");
        var view = rest.awaitTask(ticket, "Answer ticket");
        owner = view.path("assignee").asText();
        task = answering(view).path("id").asText();
    }

    @Test
    void isOpenAsSoonAsAnAgentHasIt() {
        assertThat(rest.get("/tickets/" + ticket).getBody().path("status").asText())
                .isEqualTo("open");
    }

    @Test
    void theirOwnForAColleagueToTake() {
        var given = tasklistOf(owner).postJson(TASK + task + "/unclaim", "{}");

        assertThat(given.statusCode()).as(given.body()).isEqualTo(204);
        var free = rest.get("/tickets/" + ticket).getBody();
        assertThat(answering(free).path("assignee").isNull()).isTrue();
        assertThat(free.path("assignee").isNull()).isTrue();
        var colleague = desk.agentOf(free.path("team").asText());
        var taken = tasklistOf(colleague).postJson(TASK + task + "/claim", "{\"userId\": \"%s\"}".formatted(colleague));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(204);
        assertThat(rest.get("/tickets/" + ticket).getBody().path("assignee").asText())
                .isEqualTo(colleague);
    }

    @Test
    void neverAColleaguesUnlessTheyLead() {
        var team = rest.get("/tickets/" + ticket).getBody().path("team").asText();

        var refused = tasklistOf(desk.agentOf(team)).postJson(TASK + task + "/unclaim", "{}");
        var allowed = tasklistOf(desk.person(Role.LEAD)).postJson(TASK + task + "/unclaim", "{}");

        assertThat(refused.statusCode()).as(refused.body()).isIn(403, 409);
        assertThat(allowed.statusCode()).as(allowed.body()).isEqualTo(204);
    }

    @Test
    void notWithoutTheToken() {
        var browser = tasklistOf(owner);

        var forged = browser.call("POST", TASK + task + "/unclaim", "");

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(rest.get("/tickets/" + ticket).getBody().path("assignee").asText())
                .isEqualTo(owner);
    }

    private Browser tasklistOf(String person) {
        var browser = new Browser(port);
        browser.signIn(desk.known(person), TestDesk.PASSWORD);
        browser.get("/camunda/app/tasklist/default/");
        return browser;
    }

    private static JsonNode answering(JsonNode view) {
        for (var open : view.path("tasks")) {
            if (open.path("name").asText().equals("Answer ticket")) {
                return open;
            }
        }
        throw new AssertionError("No task \"Answer ticket\" in " + view);
    }
}
