package org.supportflow.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.supportflow.RestClientOfTests;
import org.supportflow.SupportflowIT;
import org.supportflow.TestDesk;
import org.supportflow.customer.Plan;

/** A task of another team answers like one that is not there, by either interface of the engine. */
@SupportflowIT
class ForeignTaskIT {

    private static final String ENGINE_REST = "/engine-rest/";
    private static final String TASKLIST = "/camunda/api/engine/engine/default/";

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @LocalServerPort
    int port;

    private String ticket;
    private String owner;
    private String task;
    private String stranger;

    @BeforeEach
    void aTaskOfAnotherTeam() {
        stranger = desk.agentOf("platform");
        var rest = new RestClientOfTests(http, desk.agentOf("database"));
        ticket = rest.submit(desk.customerWith(Plan.STANDARD), "PostgreSQL backup fails", "pg_dump fails.");
        var view = rest.awaitTask(ticket, "Answer ticket");
        owner = desk.known(view.path("assignee").asText());
        task = answering(view);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, task/{id}",
        "GET, task/{id}/variables",
        "GET, task/{id}/variables/team",
        "GET, task/{id}/form-variables",
        "GET, task/{id}/form",
        "GET, task/{id}/deployed-form",
        "GET, task/{id}/identity-links",
        "GET, task/{id}/comment",
        "POST, task/{id}/claim",
        "POST, task/{id}/unclaim",
        "POST, task/{id}/complete",
        "POST, task/{id}/submit-form",
    })
    void looksLikeNone(String method, String path) {
        var unknown = UUID.randomUUID().toString();
        var tasklist = tasklistOf(stranger);

        for (var base : new String[] {ENGINE_REST, TASKLIST}) {
            var foreign = call(tasklist, method, base + path, task);
            var none = call(tasklist, method, base + path, unknown);

            assertThat(none.statusCode()).as(base + none.body()).isEqualTo(404);
            assertThat(foreign.statusCode()).as(base + foreign.body()).isEqualTo(404);
            assertThat(foreign.body().replace(task, "*")).isEqualTo(none.body().replace(unknown, "*"));
            assertThat(foreign.headers().firstValue("Content-Type"))
                    .isEqualTo(none.headers().firstValue("Content-Type"));
        }
    }

    @Test
    void hidesItsProcessToo() {
        var tasklist = tasklistOf(stranger);
        var instance = call(tasklistOf(owner), "GET", TASKLIST + "task/{id}", task)
                .body()
                .replaceAll(".*\"processInstanceId\":\"([^\"]+)\".*", "$1");
        var unknown = UUID.randomUUID().toString();

        for (var kind : new String[] {"process-instance", "execution"}) {
            var path = TASKLIST + kind + "/{id}/" + (kind.equals("execution") ? "localVariables" : "variables");
            var foreign = call(tasklist, "GET", path, instance);
            var none = call(tasklist, "GET", path, unknown);

            assertThat(foreign.statusCode()).as(foreign.body()).isEqualTo(404);
            assertThat(foreign.body().replace(instance, "*"))
                    .isEqualTo(none.body().replace(unknown, "*"));
        }
    }

    @Test
    void isThereForItsOwnTeamWhichHearsWhoHasItAndWhoWasFaster() {
        var name = desk.agentOf("database");
        var colleague = tasklistOf(name);
        var wish = "{\"userId\": \"%s\"}".formatted(name);

        var read = call(colleague, "GET", TASKLIST + "task/{id}/variables", task);
        var taken = colleague.postJson(TASKLIST + "task/" + task + "/claim", wish);
        new RestClientOfTests(http, owner)
                .post(
                        "/tickets/" + ticket + "/messages",
                        java.util.Map.of("from", "agent", "body", "Use 16.", "outcome", "solved"));
        var late = colleague.postJson(TASKLIST + "task/" + task + "/claim", wish);

        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(409);
        assertThat(late.statusCode()).as(late.body()).isEqualTo(409);
        assertThat(late.body()).contains(owner, "completed");
    }

    private HttpResponse<String> call(Browser tasklist, String method, String path, String id) {
        var address = path.replace("{id}", id);
        if (address.startsWith(ENGINE_REST)) {
            return tasklist.call(method, address, Browser.basic(stranger, TestDesk.PASSWORD));
        }
        return method.equals("GET") ? tasklist.getJson(address) : tasklist.postJson(address, "{}");
    }

    private Browser tasklistOf(String person) {
        var browser = new Browser(port);
        browser.signIn(person, TestDesk.PASSWORD);
        browser.get("/camunda/app/tasklist/default/");
        return browser;
    }

    private static String answering(JsonNode view) {
        for (var open : view.path("tasks")) {
            if (open.path("name").asText().equals("Answer ticket")) {
                return open.path("id").asText();
            }
        }
        throw new AssertionError("No task \"Answer ticket\" in " + view);
    }
}
