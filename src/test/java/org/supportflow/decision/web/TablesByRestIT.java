package org.supportflow.decision.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.supportflow.RestClientOfTests;
import org.supportflow.SupportflowIT;
import org.supportflow.TestDesk;
import org.supportflow.audit.Audit;
import org.supportflow.customer.Plan;
import org.supportflow.identity.Role;

/** A manager changes tables while the system runs, by REST. */
@SupportflowIT
class TablesByRestIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PATH = "/tables/service-level";
    private static final String FIRST_ROW = "<rule id=\"row-community\">";

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    Audit audit;

    private String manager;
    private RestClientOfTests rest;
    private String shipped;
    private int before;

    @BeforeEach
    void lookWhatIsLive() throws IOException {
        manager = desk.person(Role.MANAGER);
        rest = new RestClientOfTests(http, manager);
        shipped = Files.readString(Path.of("dmn/service-level.dmn"));
        before = version();
    }

    @AfterEach
    void putTheShippedOneBack() {
        if (!live().equals(shipped)) {
            published(shipped, "new");
        }
    }

    @Test
    void listsEachTableWithWhoPutItLiveAndWhy() {
        var tables = rest.get("/tables").getBody().path("items");

        assertThat(tables.findValuesAsText("key")).hasSize(11).contains("service-level", "routing", "escalation");
        assertThat(tables.findValuesAsText("source")).contains("release");
        assertThat(rest.get("/tables/nothing-like-it").getStatusCode().value()).isEqualTo(404);
        assertThat(rest.get("/tables/nothing-like-it").getBody().path("type").asText())
                .endsWith("unknown-table");
    }

    @Test
    void namesTheCellThatIsWrongAndChangesNothing() {
        var broken = withRow("PT4H", "none").replaceFirst("(PT4H.*)\"PT4H\"", "$18 +");

        var problems = check(broken).getBody().path("problems");

        assertThat(problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.path("severity").asText()).isEqualTo("error");
            assertThat(problem.path("row").asInt()).isEqualTo(1);
            assertThat(problem.path("column").asText()).isEqualTo("resolution");
            assertThat(problem.path("cell").asText()).isEqualTo("8 +");
        });
        assertThat(check(shipped).getBody().path("problems")).isEmpty();
        var refused = publish(broken, "new");
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody().path("problems")).isEqualTo(problems);
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void publishesForOpenTicketsFromNowAndRestores() {
        var contact = desk.customerWith(Plan.PREMIUM);
        var agent = new RestClientOfTests(http, desk.agentOf("support", "database"));
        var ticket = agent.submit(contact, "PostgreSQL backup fails", "pg_dump fails.");
        var other = agent.submit(desk.customerWith(Plan.PREMIUM), "PostgreSQL backup fails", "pg_dump fails.");
        agent.awaitTask(ticket, "Answer ticket");
        agent.awaitTask(other, "Answer ticket");
        var othersDue = due(agent, other);

        var made = published(withRow("PT3H", organizationOf(contact)), "open-from-now");

        assertThat(made.path("version").asInt()).isEqualTo(before + 1);
        assertThat(made.path("author").asText()).isEqualTo(manager);
        await().atMost(PATIENCE).until(() -> clock(agent, ticket).path("target").asText(), "PT3H"::equals);
        var followed = clock(agent, ticket);
        assertThat(followed.path("setBy").path("version").asInt()).isEqualTo(before + 1);
        assertThat(followed.path("events").findValuesAsText("actor")).contains(manager);
        assertThat(Instant.parse(followed.path("dueAt").asText()))
                .isAfter(Instant.parse(made.path("publishedAt").asText()).plus(Duration.ofHours(3)));
        assertThat(due(agent, other)).isEqualTo(othersDue);
        awaitRollout();

        var restored = rest.post(
                PATH + "/restore",
                Map.of("version", before, "comment", "It was too strict", "scope", "open-retroactively"));

        assertThat(restored.getStatusCode().value())
                .as("%s", restored.getBody())
                .isEqualTo(201);
        assertThat(live()).isEqualTo(shipped);
        await().atMost(PATIENCE)
                .until(() -> clock(agent, ticket).path("target").asText(), target -> !"PT3H".equals(target));
        assertThat(audit.of("table:service-level"))
                .filteredOn(entry -> entry.who().equals(manager))
                .extracting(entry -> entry.details().get("scope"))
                .containsExactly("open-from-now", "open-retroactively");
        awaitRollout();
    }

    @Test
    void refusesWhatWasMadeFromAnEarlierVersion() {
        published(withRow("PT3H", "somebody"), "new");

        var late = rest.post(
                PATH + "/publish", Map.of("xml", withRow("PT5H", "somebody"), "comment", "Mine", "basedOn", before));

        assertThat(late.getStatusCode().value()).isEqualTo(409);
        assertThat(late.getBody().path("detail").asText()).contains(manager, "version " + (before + 1));
        assertThat(live()).contains("PT3H").doesNotContain("PT5H");
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertThat(publish(shipped, "new").getBody().path("problems").findValuesAsText("message"))
                .singleElement()
                .asString()
                .contains("same as version " + before);
        assertThat(publish(withRow("PT3H", "x"), "for-ever").getStatusCode().value())
                .isEqualTo(422);
        assertThat(rest.post("/tables/priority/publish", Map.of("xml", shipped, "comment", "Oops"))
                        .getBody()
                        .path("problems")
                        .findValuesAsText("message"))
                .anyMatch(message -> message.contains("another table"));
        assertThat(rest.post(
                                "/tables/priority/publish",
                                Map.of("xml", shipped, "comment", "Oops", "scope", "open-from-now"))
                        .getBody()
                        .path("problems")
                        .findValuesAsText("message"))
                .anyMatch(message -> message.contains("Only 'service-level'"));
        assertThat(rest.post(PATH + "/restore", Map.of("version", 9999, "comment", "Back"))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(rest.post(PATH + "/offer/take", Map.of()).getStatusCode().value())
                .isEqualTo(404);
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void isForManagersOnly() {
        var lead = new RestClientOfTests(http, desk.person(Role.LEAD));

        assertThat(lead.get(PATH).getStatusCode().value()).isEqualTo(200);
        assertThat(lead.post(PATH + "/publish", Map.of("xml", shipped, "comment", "No"))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    private void awaitRollout() {
        await().atMost(PATIENCE).until(() -> {
            var newest =
                    rest.get("/service-levels/rollouts").getBody().path("items").path(0);
            assertThat(newest.path("failed")).as("%s", newest).isEmpty();
            return newest.path("done").asInt() == newest.path("tickets").asInt();
        });
    }

    private JsonNode published(String xml, String scope) {
        var answer = publish(xml, scope);
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(201);
        return answer.getBody();
    }

    private ResponseEntity<JsonNode> publish(String xml, String scope) {
        return rest.post(PATH + "/publish", Map.of("xml", xml, "comment", "Tried by a test", "scope", scope));
    }

    private ResponseEntity<JsonNode> check(String xml) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_XML);
        return http.withBasicAuth(manager, TestDesk.PASSWORD)
                .exchange("/api/v1" + PATH + "/check", HttpMethod.POST, new HttpEntity<>(xml, headers), JsonNode.class);
    }

    private String live() {
        var headers = new HttpHeaders();
        headers.setAccept(List.of(MediaType.APPLICATION_XML));
        return http.withBasicAuth(manager, TestDesk.PASSWORD)
                .exchange("/api/v1" + PATH, HttpMethod.GET, new HttpEntity<>(headers), String.class)
                .getBody();
    }

    private int version() {
        return rest.get(PATH).getBody().path("version").asInt();
    }

    private static String due(RestClientOfTests agent, String ticket) {
        return clock(agent, ticket).path("dueAt").asText();
    }

    private static JsonNode clock(RestClientOfTests agent, String ticket) {
        var clocks = agent.get("/tickets/" + ticket + "/clocks").getBody().path("clocks");
        for (var clock : clocks) {
            if (clock.path("kind").asText().equals("firstResponse")) {
                return clock;
            }
        }
        throw new AssertionError(clocks.toString());
    }

    private static String organizationOf(String contact) {
        return contact.substring(0, contact.indexOf('@')).replace("contact-", "org-");
    }

    private String withRow(String target, String organization) {
        var cells = new StringBuilder("<rule id=\"row-of-a-test\"><description>Tried.</description>");
        for (var input : List.of("\"" + organization + "\"", "", "")) {
            cells.append("<inputEntry id=\"if-%d\"><text>%s</text></inputEntry>".formatted(cells.length(), input));
        }
        var answers = List.of(
                "\"" + target + "\"",
                "\"\"",
                "\"\"",
                "\"\"",
                "\"" + target + "\"",
                "\"always\"",
                "\"no\"",
                "\"RETROACTIVE\"",
                "\"LONGER\"",
                "\"RESUME\"",
                "\"\"",
                "0");
        for (var answer : answers) {
            cells.append("<outputEntry id=\"then-%d\"><text>%s</text></outputEntry>".formatted(cells.length(), answer));
        }
        return shipped.replace(FIRST_ROW, cells + "</rule>" + FIRST_ROW);
    }
}
