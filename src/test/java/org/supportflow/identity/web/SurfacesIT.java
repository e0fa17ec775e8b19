package org.supportflow.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
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
import org.supportflow.SupportflowIT;
import org.supportflow.TestClock;
import org.supportflow.identity.ApiKeyScope;
import org.supportflow.identity.ApiKeys;
import org.supportflow.identity.NewPerson;
import org.supportflow.identity.Role;
import org.supportflow.identity.SignInLimits;
import org.supportflow.identity.Staff;

@SupportflowIT
class SurfacesIT {

    private static final String PASSWORD = "Correct-horse-7";
    private static final String GUESSER = "203.0.113.7";

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    ApiKeys keys;

    @Autowired
    SignInLimits limits;

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestClock clock;

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @BeforeEach
    void hireOneOfEachRole() {
        for (var role : Role.values()) {
            staff.add(NewPerson.of(user(role.name()), role.name(), role + "@desk.example", role), PASSWORD, "test");
        }
    }

    /** Columns: nobody, then each role; 4xx that are not 401 or 403 mean "let in, but there is nothing like that". */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # call                                               | none  | agent | lead  | manager | owner | operator | auditor | admin
            GET  /api/v1/tickets                                 | 401   | in    | in    | in      | in    | in       | in      | in
            POST /api/v1/tickets                                 | 401   | in    | in    | 403     | 403   | 403      | 403     | in
            POST /api/v1/tickets/SF-000000/solve                 | 401   | in    | in    | 403     | 403   | 403      | 403     | in
            POST /api/v1/working-time                            | 401   | in    | in    | in      | in    | in       | in      | in
            GET  /api/v1/tables                                  | 401   | in    | in    | in      | in    | in       | in      | in
            POST /api/v1/tables/priority/publish                 | 401   | 403   | 403   | in      | 403   | 403      | 403     | in
            POST /api/v1/processes/check                         | 401   | 403   | 403   | 403     | in    | 403      | 403     | in
            GET  /api/v1/calendars                               | 401   | in    | in    | in      | in    | in       | in      | in
            PUT  /api/v1/calendars/business                      | 401   | 403   | 403   | in      | 403   | 403      | 403     | in
            GET  /api/v1/organizations                           | 401   | in    | in    | in      | 403   | 403      | in      | in
            POST /api/v1/organizations                           | 401   | 403   | in    | in      | 403   | 403      | 403     | in
            GET  /api/v1/organizations/x                         | 401   | in    | in    | in      | 403   | 403      | in      | in
            PUT  /api/v1/organizations/x                         | 401   | 403   | in    | in      | 403   | 403      | 403     | in
            GET  /api/v1/organizations/x/contacts                | 401   | in    | in    | in      | 403   | 403      | in      | in
            POST /api/v1/organizations/x/contacts                | 401   | 403   | in    | in      | 403   | 403      | 403     | in
            GET  /api/v1/organizations/x/contacts/y              | 401   | in    | in    | in      | 403   | 403      | in      | in
            PUT  /api/v1/organizations/x/contacts/y              | 401   | 403   | in    | in      | 403   | 403      | 403     | in
            GET  /api/v1/organizations/x/subscriptions           | 401   | in    | in    | in      | 403   | 403      | in      | in
            POST /api/v1/organizations/x/subscriptions           | 401   | 403   | in    | in      | 403   | 403      | 403     | in
            GET  /api/v1/organizations/x/subscriptions/y         | 401   | in    | in    | in      | 403   | 403      | in      | in
            PUT  /api/v1/organizations/x/subscriptions/y         | 401   | 403   | in    | in      | 403   | 403      | 403     | in
            GET  /api/v1/people                                  | 401   | 403   | 403   | 403     | 403   | 403      | 403     | in
            POST /api/v1/people                                  | 401   | 403   | 403   | 403     | 403   | 403      | 403     | in
            GET  /api/v1/people/x                                | 401   | 403   | 403   | 403     | 403   | 403      | 403     | in
            PUT  /api/v1/people/x                                | 401   | 403   | 403   | 403     | 403   | 403      | 403     | in
            POST /api/v1/people/x/deactivate                     | 401   | 403   | 403   | 403     | 403   | 403      | 403     | in
            POST /api/v1/people/x/activate                       | 401   | 403   | 403   | 403     | 403   | 403      | 403     | in
            POST /api/v1/people/x/invite                         | 401   | 403   | 403   | 403     | 403   | 403      | 403     | in
            GET  /api/v1/api-keys                                | 401   | 403   | 403   | 403     | 403   | 403      | 403     | in
            POST /api/v1/api-keys                                | 401   | 403   | 403   | 403     | 403   | 403      | 403     | in
            DELETE /api/v1/api-keys/x                            | 401   | 403   | 403   | 403     | 403   | 403      | 403     | in
            GET  /engine-rest/version                            | 401   | in    | in    | in      | in    | in       | in      | in
            GET  /engine-rest/deployment?maxResults=0            | 401   | 403   | 403   | 403     | in    | in       | 403     | in
            POST /engine-rest/deployment/create                  | 401   | 403   | 403   | in      | in    | 403      | 403     | in
            GET  /engine-rest/task?maxResults=1                  | 401   | in    | in    | 403     | 403   | in       | 403     | in
            POST /engine-rest/task/x/bpmnError                   | 401   | 403   | 403   | 403     | 403   | 403      | 403     | 403
            POST /engine-rest/task/x/bpmnEscalation              | 401   | 403   | 403   | 403     | 403   | 403      | 403     | 403
            POST /engine-rest/task/x/resolve                     | 401   | 403   | 403   | 403     | 403   | 403      | 403     | 403
            POST /engine-rest/task/x/delegate                    | 401   | 403   | 403   | 403     | 403   | 403      | 403     | 403
            PUT  /engine-rest/task/x                             | 401   | 403   | 403   | 403     | 403   | 403      | 403     | 403
            PUT  /engine-rest/task/x/variables/team              | 401   | 403   | 403   | 403     | 403   | 403      | 403     | 403
            PUT  /engine-rest/task/x/localVariables/team         | 401   | 403   | 403   | 403     | 403   | 403      | 403     | 403
            DELETE /engine-rest/task/x                           | 401   | 403   | 403   | 403     | 403   | 403      | 403     | 403
            POST /engine-rest/task/create                        | 401   | 403   | 403   | 403     | 403   | 403      | 403     | 403
            POST /engine-rest/task/x/identity-links              | 401   | 403   | 403   | 403     | 403   | 403      | 403     | 403
            POST /engine-rest/process-definition/key/x/start     | 401   | 403   | 403   | 403     | 403   | 403      | 403     | 403
            POST /engine-rest/process-instance/x/modification    | 401   | 403   | 403   | 403     | 403   | 403      | 403     | 403
            POST /engine-rest/execution/x/signal                 | 401   | 403   | 403   | 403     | 403   | 403      | 403     | 403
            POST /engine-rest/migration/execute                  | 401   | 403   | 403   | 403     | 403   | 403      | 403     | 403
            DELETE /engine-rest/deployment/x                     | 401   | 403   | 403   | 403     | 403   | 403      | 403     | 403
            POST /engine-rest/authorization/create               | 401   | 403   | 403   | 403     | 403   | 403      | 403     | 403
            GET  /engine-rest/variable-instance                  | 401   | 403   | 403   | 403     | 403   | 403      | 403     | 403
            POST /engine-rest/decision-definition/x/evaluate     | 401   | 403   | 403   | 403     | 403   | 403      | 403     | 403
            POST /engine-rest/task/x/assignee                    | 401   | 403   | in    | 403     | 403   | 403      | 403     | in
            POST /engine-rest/task/x/claim                       | 401   | in    | in    | 403     | 403   | 403      | 403     | in
            POST /engine-rest/message                            | 401   | 403   | 403   | 403     | 403   | 403      | 403     | 403
            POST /engine-rest/filter/create                      | 401   | 403   | 403   | 403     | 403   | in       | 403     | in
            GET  /engine-rest/user                               | 401   | 403   | 403   | 403     | 403   | 403      | 403     | 403
            POST /engine-rest/identity/verify                    | 401   | 403   | 403   | 403     | 403   | 403      | 403     | 403
            """)
    void letsInByRole(
            String call,
            String none,
            String agent,
            String lead,
            String manager,
            String owner,
            String operator,
            String auditor,
            String admin) {
        var expected = Map.of(
                "AGENT",
                agent,
                "LEAD",
                lead,
                "MANAGER",
                manager,
                "OWNER",
                owner,
                "OPERATOR",
                operator,
                "AUDITOR",
                auditor,
                "ADMIN",
                admin);

        assertThat(answer(call, "")).as("nobody").isEqualTo(none);
        expected.forEach((role, wanted) -> assertThat(answer(call, Browser.basic(user(role), PASSWORD)))
                .as(role)
                .isEqualTo(wanted));
    }

    @ParameterizedTest
    @CsvSource({"/camunda/app/tasklist/default/", "/desk", "/go/task/x"})
    void sendsWhoIsNotSignedInToTheSignInPage(String page) {
        var answer = new Browser(port).get(page);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
    }

    @ParameterizedTest
    @CsvSource({"/", "/sign-in", "/actuator/health", "/actuator/health/readiness", "/assets/pages.css"})
    void showsEverybodyWhatIsPublic(String page) {
        assertThat(new Browser(port).get(page).statusCode()).isEqualTo(200);
    }

    @Test
    void deniesTheSetUpOfAnAdministratorToEverybody() {
        var path = "/camunda/api/admin/setup/default/user/create";
        var admin = signedIn("ADMIN");

        assertThat(new Browser(port).postJson(path, "{}").statusCode()).isEqualTo(401);
        assertThat(admin.postJson(path, "{}").statusCode()).isEqualTo(403);
        assertThat(admin.get("/camunda/app/admin/default/setup/").statusCode()).isEqualTo(403);
    }

    @Test
    void letsNobodyGuessPasswordsAtCamundasOwnSignIn() {
        var answer = new Browser(port)
                .post("/camunda/api/admin/auth/user/default/login/tasklist", Map.of("username", "x", "password", "y"));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void aBrowsersCookieDoesNotCountForRest() {
        var agent = signedIn("AGENT");
        agent.get("/camunda/app/tasklist/default/");

        assertThat(agent.getJson("/engine-rest/task?maxResults=1").statusCode()).isEqualTo(401);
        assertThat(agent.getJson("/api/v1/tickets").statusCode()).isEqualTo(401);
    }

    @Test
    void anErrorThrownIntoATaskDoesNotReachTheEngine() {
        var agent = signedIn("AGENT");
        agent.get("/camunda/app/tasklist/default/");

        var answer = agent.postJson("/camunda/api/engine/engine/default/task/x/bpmnError", "{}");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void aForeignTaskLooksLikeAnUnknownOne() {
        assertThat(signedIn("AGENT").get("/go/task/unknown").statusCode()).isEqualTo(404);
        assertThat(signedIn("AGENT").get("/go/ticket/SF-000000").statusCode()).isEqualTo(404);
    }

    @Test
    void aKeyOpensItsScopesUntilItIsRevoked() {
        var key = keys.create("monitoring", Set.of(ApiKeyScope.TICKETS_READ), "test");
        var bearer = "Bearer " + key.text();

        var reading = answer("GET /api/v1/tickets", bearer);
        var writing = answer("POST /api/v1/tickets", bearer);
        var engine = answer("GET /engine-rest/version", bearer);
        keys.revoke(key.id(), "test");
        var afterwards = answer("GET /api/v1/tickets", bearer);

        assertThat(reading).isEqualTo("in");
        assertThat(writing).isEqualTo("403");
        assertThat(engine).isEqualTo("401");
        assertThat(afterwards).isEqualTo("401");
    }

    @Test
    void saysInProblemDetailsWhatToDo() {
        var answer = new Browser(port).getJson("/api/v1/tickets");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("urn:supportflow:problem:not-signed-in")
                .contains("API key");
    }

    @Test
    void makesAnAccountWaitThatFailsTooOften() {
        staff.add(NewPerson.of("guessed", "Guessed", "guessed@desk.example", Role.AGENT), PASSWORD, "test");

        for (int i = 0; i < 10; i++) {
            assertThat(answer("GET /api/v1/tickets", Browser.basic("guessed", "wrong" + i)))
                    .isEqualTo("401");
        }

        assertThat(answer("GET /api/v1/tickets", Browser.basic("guessed", PASSWORD)))
                .isEqualTo("429");
    }

    @Test
    void makesAnAddressWaitFromWhichTooManyFail() {
        for (int i = 0; i < 49; i++) {
            limits.failed("guessed-" + i, GUESSER);
        }
        var fiftieth = statusFrom(GUESSER, "guessed-49", "wrong");

        var right = statusFrom(GUESSER, user("AGENT"), PASSWORD + "?");
        var elsewhere = statusFrom("203.0.113.8", user("AGENT"), PASSWORD + "?");
        clock.advance(Duration.ofMinutes(16));
        var later = statusFrom(GUESSER, user("AGENT"), PASSWORD + "?");

        assertThat(fiftieth).isEqualTo(401);
        assertThat(right).isEqualTo(429);
        assertThat(elsewhere).isEqualTo(401);
        assertThat(later).isEqualTo(401);
    }

    @Test
    void believesOnlyAProxyWhereACallComesFrom() {
        for (int i = 0; i < 50; i++) {
            limits.failed("guessed-" + i, "198.51.100.9");
        }

        assertThat(statusFrom("192.0.2.1, 198.51.100.9", user("AGENT"), PASSWORD + "?"))
                .as("what stands before the proxy's own word was written by the client")
                .isEqualTo(429);
    }

    @Test
    void endsAPasswordAtOnceWhenItIsChanged() {
        staff.add(NewPerson.of("changing", "Changing", "c@desk.example", Role.AGENT), PASSWORD, "test");
        staff.changePassword("changing", PASSWORD, "test");
        var before = answer("GET /api/v1/tickets", Browser.basic("changing", PASSWORD));

        staff.changePassword("changing", "Another-horse-7", "test");

        assertThat(before).isEqualTo("in");
        assertThat(answer("GET /api/v1/tickets", Browser.basic("changing", PASSWORD)))
                .isEqualTo("401");
    }

    private int statusFrom(String address, String person, String password) {
        var headers = new HttpHeaders();
        headers.set("X-Forwarded-For", address);
        headers.setBasicAuth(person, password);
        return http.exchange("/api/v1/tickets", HttpMethod.GET, new HttpEntity<>(headers), String.class)
                .getStatusCode()
                .value();
    }

    private Browser signedIn(String role) {
        var browser = new Browser(port);
        browser.signIn(user(role), PASSWORD);
        return browser;
    }

    private String answer(String call, String authorization) {
        var words = call.strip().split("\\s+");
        var status = new Browser(port).call(words[0], words[1], authorization).statusCode();
        return Set.of(401, 403, 429).contains(status) ? String.valueOf(status) : "in";
    }

    private static String user(String role) {
        return "surface-" + role.toLowerCase(java.util.Locale.ROOT);
    }
}
