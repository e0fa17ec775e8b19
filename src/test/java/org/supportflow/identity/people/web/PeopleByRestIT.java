package org.supportflow.identity.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.supportflow.RestClientOfTests;
import org.supportflow.SupportflowIT;
import org.supportflow.TestDesk;
import org.supportflow.audit.Audit;
import org.supportflow.audit.AuditEntry;
import org.supportflow.customer.Plan;
import org.supportflow.identity.Personnel;
import org.supportflow.identity.Role;
import org.supportflow.identity.Staff;
import org.supportflow.identity.web.Browser;

@SupportflowIT
class PeopleByRestIT {

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    Personnel people;

    @Autowired
    Staff staff;

    @Autowired
    TaskService tasks;

    @Autowired
    Audit audit;

    @Autowired
    JdbcTemplate database;

    private final String word = UUID.randomUUID().toString().substring(0, 8);
    private final String ada = "ada-" + word;
    private String admin;

    @BeforeEach
    void hire() {
        admin = desk.person(Role.ADMIN);
    }

    @Test
    void givesBackWhoWasTakenIn() {
        var hired = call(HttpMethod.POST, "/people", ada());

        assertThat(hired.getStatusCode().value()).isEqualTo(201);
        var found = call(HttpMethod.GET, "/people/" + ada, null).getBody();
        assertThat(found.path("name").asText()).isEqualTo("Ada Byron");
        assertThat(found.path("zone").asText()).isEqualTo("Europe/London");
        assertThat(texts(found.path("roles"))).containsExactly("agent", "lead");
        assertThat(texts(found.path("teams"))).containsExactly("brokers-" + word, "support");
        assertThat(texts(found.path("languages"))).containsExactly("en", "zh-CN");
        assertThat(texts(found.path("skills"))).containsExactly("C++", "high availability");
        assertThat(found.path("status").asText()).isEqualTo("invited");
        assertThat(call(HttpMethod.GET, "/people", null).getBody().path("items"))
                .extracting(item -> item.path("id").asText())
                .contains(ada, admin);
        assertThat(staff.ofTeam("brokers-" + word))
                .as("who has no password yet gets no work")
                .isEmpty();
    }

    @Test
    void aNameAndAnAddressBelongToOnePerson() {
        call(HttpMethod.POST, "/people", ada());
        var again = call(HttpMethod.POST, "/people", ada());
        var other = new HashMap<>(ada());
        other.put("id", "eve-" + word);
        var sameAddress = call(HttpMethod.POST, "/people", other);

        assertThat(again.getStatusCode().value()).isEqualTo(409);
        assertThat(again.getBody().at("/problems/0/field").asText()).isEqualTo("id");
        assertThat(sameAddress.getStatusCode().value()).isEqualTo(409);
        assertThat(sameAddress.getBody().path("detail").asText()).contains(ada);
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() {
        var version = call(HttpMethod.POST, "/people", ada())
                .getBody()
                .path("version")
                .asLong();
        var first = change("Ada King", version);
        var again = change("Ada King", version);
        var stale = change("Ada Lovelace", version);
        var silent = call(HttpMethod.PUT, "/people/" + ada, ada());

        assertThat(first.getStatusCode().value()).isEqualTo(200);
        assertThat(again.getStatusCode().value()).isEqualTo(200);
        assertThat(again.getBody().path("version")).isEqualTo(first.getBody().path("version"));
        assertThat(stale.getStatusCode().value()).isEqualTo(409);
        assertThat(stale.getBody().path("type").asText()).isEqualTo("urn:supportflow:problem:person-meanwhile-changed");
        assertThat(silent.getStatusCode().value()).isEqualTo(428);
        assertThat(people.get(ada).name()).isEqualTo("Ada King");
    }

    @Test
    void changesRolesAndTeamsAndRecordsIt() {
        var version = call(HttpMethod.POST, "/people", ada())
                .getBody()
                .path("version")
                .asLong();
        var changed = new HashMap<>(ada());
        changed.put("roles", List.of("manager"));
        changed.put("teams", List.of("support"));
        changed.put("version", version);

        var answer = call(HttpMethod.PUT, "/people/" + ada, changed);

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(staff.groupsOf(ada)).containsExactlyInAnyOrder("manager", "support");
        assertThat(audit.of("person:" + ada))
                .extracting(AuditEntry::what)
                .contains("personAdded", "personInvited", "groupJoined", "groupLeft", "personChanged");
        assertThat(audit.of("person:" + ada)).last().extracting(AuditEntry::who).isEqualTo(admin);
    }

    @Test
    void whoIsDeactivatedGetsInNowhereAtOnceAndCanComeBack() {
        var agent = desk.agentOf("support");
        var browser = new Browser(port);
        browser.signIn(agent, TestDesk.PASSWORD);
        var before = status(agent);
        var page = browser.get("/desk").statusCode();

        var answer = call(HttpMethod.POST, "/people/" + agent + "/deactivate", null);
        var after = status(agent);
        var pageAfter = browser.get("/desk").statusCode();
        var tasklist =
                browser.getJson("/camunda/api/engine/engine/default/task").statusCode();
        var signIn = new Browser(port).signIn(agent, TestDesk.PASSWORD);
        call(HttpMethod.POST, "/people/" + agent + "/activate", null);

        assertThat(answer.getBody().path("status").asText()).isEqualTo("deactivated");
        assertThat(before).isEqualTo(200);
        assertThat(page).isEqualTo(200);
        assertThat(after).as("by password").isEqualTo(401);
        assertThat(pageAfter).as("by session").isEqualTo(302);
        assertThat(tasklist).isEqualTo(401);
        assertThat(signIn.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("?wrong"));
        assertThat(status(agent)).as("activated again").isEqualTo(200);
        assertThat(staff.groupsOf(agent)).contains("support", "agent");
    }

    @Test
    void whoLosesARoleLosesTheSessionThatHadIt() {
        var lead = desk.person(Role.LEAD, "support");
        var browser = new Browser(port);
        browser.signIn(lead, TestDesk.PASSWORD);
        var before = browser.get("/desk/organizations").statusCode();

        staff.leave(lead, "lead", "test");

        assertThat(before).isNotEqualTo(302);
        assertThat(browser.get("/desk").statusCode()).isEqualTo(302);
    }

    @Test
    void theOpenWorkOfWhoLeavesGoesBackToTheTeam() {
        var team = "leaving-" + word;
        var agent = desk.agentOf(team);
        var colleague = desk.agentOf(team);
        var client = new RestClientOfTests(http, colleague);
        var ticket = client.submit(desk.customerWith(Plan.STANDARD), "Broker " + word, "It does not start.");
        client.await(ticket, view -> view.path("tasks").size() > 0);
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(ticket)
                .list()
                .get(0);
        database.update(
                "update supportflow.ticket set team = ?, assignee = ? where reference = ?", team, agent, ticket);
        tasks.setAssignee(task.getId(), agent);

        var answer = call(HttpMethod.POST, "/people/" + agent + "/deactivate", null);

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        var view = client.get("/tickets/" + ticket).getBody();
        assertThat(view.path("assignee").isNull()).isTrue();
        assertThat(view.path("team").asText()).isEqualTo(team);
        assertThat(tasks.createTaskQuery().taskAssignee(agent).count()).isZero();
        assertThat(client.get("/tickets/" + ticket + "/timeline").getBody()).anySatisfy(entry -> {
            assertThat(entry.path("kind").asText()).isEqualTo("handedBack");
            assertThat(entry.path("actor").asText()).isEqualTo(admin);
            assertThat(entry.at("/details/agent").asText()).isEqualTo(agent);
        });
    }

    @Test
    void somebodyStaysWhoCanLetPeopleIn() {
        var others = new ArrayList<String>();
        try {
            for (var other : staff.in(Role.ADMIN)) {
                if (!other.id().equals(admin)) {
                    people.deactivate(other.id(), "test");
                    others.add(other.id());
                }
            }

            var deactivated = call(HttpMethod.POST, "/people/" + admin + "/deactivate", null);
            var demoted = call(
                    HttpMethod.PUT,
                    "/people/" + admin,
                    Map.of("name", "Admin", "email", admin + "@localhost", "roles", List.of("lead"), "version", 0));

            assertThat(deactivated.getStatusCode().value()).isEqualTo(409);
            assertThat(deactivated.getBody().path("type").asText())
                    .isEqualTo("urn:supportflow:problem:person-last-administrator");
            assertThat(demoted.getStatusCode().value()).isEqualTo(409);
            assertThat(demoted.getBody().at("/problems/0/field").asText()).isEqualTo("roles");
            assertThat(staysInCamundasAdmin("/user/" + admin)).contains("Make somebody else an administrator first");
            assertThat(staysInCamundasAdmin("/group/camunda-admin/members/" + admin))
                    .contains("Make somebody else an administrator first");
            assertThat(staysInCamundasAdmin("/group/camunda-admin")).contains("it stays");
            assertThat(people.get(admin).roles()).containsExactly(Role.ADMIN);
        } finally {
            others.forEach(other -> people.activate(other, "test"));
        }
    }

    private String staysInCamundasAdmin(String what) {
        var browser = new Browser(port);
        browser.signIn(admin, TestDesk.PASSWORD);
        browser.get("/camunda/app/admin/default/");
        var answer = browser.delete("/camunda/api/engine/engine/default" + what);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return answer.body();
    }

    @Test
    void camundasAdminTakesARoleAwayFromWhoeverIsNotTheLast() {
        var other = desk.person(Role.ADMIN);
        var browser = new Browser(port);
        browser.signIn(admin, TestDesk.PASSWORD);
        browser.get("/camunda/app/admin/default/");

        var answer = browser.delete("/camunda/api/engine/engine/default/group/camunda-admin/members/" + other);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(people.get(other).roles()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /people        | {"id": "X", "name": "N", "email": "E@localhost", "roles": ["agent"]} | person-name-taken
            /people        | {"id": "E", "name": "N", "email": "X@localhost", "roles": ["agent"]} | person-address-taken
            /organizations | {"reference": "X", "name": "E", "region": "europe"}                  | already-known
            """)
    void ofTwoWhoEnterTheSameAtTheSameMomentOneIsToldSo(String path, String body, String problem) throws Exception {
        try (var hands = new Hands(2)) {
            for (int round = 0; round < 5; round++) {
                var same = body.replace("X", "same-" + word + round);
                var own = "own-" + word + round;

                var answers = hands.together(hand -> send(path, same.replace("E", own + hand)));

                assertThat(answers)
                        .extracting(answer -> answer.getStatusCode().value())
                        .as("%s", answers)
                        .containsExactlyInAnyOrder(201, 409);
                assertThat(answers)
                        .extracting(answer -> answer.getBody().path("type").asText())
                        .contains("urn:supportflow:problem:" + problem);
            }
        }
    }

    private ResponseEntity<JsonNode> send(String path, String json) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.withBasicAuth(admin, TestDesk.PASSWORD)
                .exchange("/api/v1" + path, HttpMethod.POST, new HttpEntity<>(json, headers), JsonNode.class);
    }

    /** So many people who press the button in the same moment. */
    private record Hands(int count, ExecutorService threads) implements AutoCloseable {

        Hands(int count) {
            this(count, Executors.newFixedThreadPool(count));
        }

        <T> List<T> together(IntFunction<T> act) throws Exception {
            var start = new CyclicBarrier(count);
            var acts = IntStream.range(0, count)
                    .mapToObj(hand -> (Callable<T>) () -> {
                        start.await();
                        return act.apply(hand);
                    })
                    .toList();
            var answers = new ArrayList<T>();
            for (var answer : threads.invokeAll(acts)) {
                answers.add(answer.get());
            }
            return answers;
        }

        @Override
        public void close() {
            threads.shutdown();
        }
    }

    @Test
    void aKeyIsShownOnceAndOpensUntilItIsRevoked() {
        var made =
                call(HttpMethod.POST, "/api-keys", Map.of("name", "CRM " + word, "scopes", List.of("customers:read")));
        var id = made.getBody().path("id").asText();
        var key = made.getBody().path("key").asText();
        var listed = call(HttpMethod.GET, "/api-keys", null).getBody();
        var before = byKey(key);
        var revoked = call(HttpMethod.DELETE, "/api-keys/" + id, null);
        var again = call(HttpMethod.DELETE, "/api-keys/" + id, null);

        assertThat(made.getStatusCode().value()).isEqualTo(201);
        assertThat(made.getHeaders().getCacheControl()).contains("no-store");
        assertThat(listed.toString()).contains(id, "customers:read", admin).doesNotContain(key);
        assertThat(before).isEqualTo(200);
        assertThat(revoked.getStatusCode().value()).isEqualTo(204);
        assertThat(again.getStatusCode().value()).isEqualTo(204);
        assertThat(byKey(key)).isEqualTo(401);
        assertThat(call(HttpMethod.DELETE, "/api-keys/" + UUID.randomUUID(), null)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(database.queryForList("select encode(hash, 'escape') from supportflow.api_key", String.class))
                .noneMatch(hash -> hash.contains(key));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id        | x
            id        | Ada; drop
            id        | ../admin
            name      |
            email     | nobody
            zone      | Mars/Olympus
            roles     | [root]
            roles     | []
            teams     | [manager]
            teams     | [Two Words]
            languages | [klingon!]
            skills    | [<script>]
            """)
    void saysWhichFieldCannotBeTaken(String field, @Nullable String value) {
        var typed = new HashMap<String, Object>(ada());
        var isList = value != null && value.startsWith("[");
        typed.put(field, isList ? List.of(value.substring(1, value.length() - 1).split(";")) : value);

        var answer = call(HttpMethod.POST, "/people", typed);

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody().path("problems"))
                .extracting(problem -> problem.path("field").asText())
                .containsOnly(field);
    }

    @Test
    void keysNeedAPurposeAndKnownScopes() {
        assertThat(call(HttpMethod.POST, "/api-keys", Map.of("name", "x", "scopes", List.of("everything")))
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
        assertThat(call(HttpMethod.POST, "/api-keys", Map.of("scopes", List.of("tickets:read")))
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
        assertThat(call(HttpMethod.GET, "/people/nobody-" + word, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    private Map<String, Object> ada() {
        return Map.of(
                "id",
                ada,
                "name",
                "Ada Byron",
                "email",
                ada + "@localhost",
                "zone",
                "Europe/London",
                "roles",
                List.of("agent", "lead"),
                "teams",
                List.of("support", "brokers-" + word),
                "languages",
                List.of("en", "zh-CN"),
                "skills",
                List.of("C++", "high availability"));
    }

    private ResponseEntity<JsonNode> change(String name, long version) {
        var changed = new HashMap<>(ada());
        changed.put("name", name);
        changed.put("version", version);
        return call(HttpMethod.PUT, "/people/" + ada, changed);
    }

    private int status(String person) {
        return http.withBasicAuth(person, TestDesk.PASSWORD)
                .getForEntity("/api/v1/tickets", JsonNode.class)
                .getStatusCode()
                .value();
    }

    private int byKey(String key) {
        var headers = new org.springframework.http.HttpHeaders();
        headers.setBearerAuth(key);
        return http.exchange("/api/v1/organizations", HttpMethod.GET, new HttpEntity<>(headers), JsonNode.class)
                .getStatusCode()
                .value();
    }

    private ResponseEntity<JsonNode> call(HttpMethod method, String path, @Nullable Object body) {
        return http.withBasicAuth(admin, TestDesk.PASSWORD)
                .exchange("/api/v1" + path, method, new HttpEntity<>(body), JsonNode.class);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
