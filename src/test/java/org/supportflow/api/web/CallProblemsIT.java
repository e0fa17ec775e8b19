package org.supportflow.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.supportflow.SupportflowIT;
import org.supportflow.TestClock;
import org.supportflow.TestDesk;
import org.supportflow.customer.Plan;

/** How the REST interface says no. */
@SupportflowIT
class CallProblemsIT {

    private static final String TYPES = "urn:supportflow:problem:";
    private static final String JSON = "application/json";

    @LocalServerPort
    int port;

    @Autowired
    ErrorAddress errors;

    @Autowired
    TestDesk desk;

    @Autowired
    TestClock clock;

    @Autowired
    ObjectMapper mapper;

    private final HttpClient http = HttpClient.newHttpClient();
    private String agent;

    @BeforeEach
    void hire() {
        agent = desk.agentOf("support");
    }

    @ParameterizedTest(name = "{0} {1}: {5}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # call               | body                                                     | status | type             | field           | says
            POST /tickets        | {"contact":                                              | 400 | malformed-json      |                 | line 1
            POST /tickets        | {"contact": "a@b.example"} x                             | 400 | malformed-json      |                 | no JSON that can be read
            POST /tickets        | {"contact": "a@b.example", "contact": "c@d.example"}     | 400 | malformed-json      |                 | line 1
            POST /tickets        | ``                                                       | 400 | malformed-json      |                 | no body
            POST /tickets        | []                                                       | 400 | invalid-request     | ``              | an object in curly brackets
            POST /tickets        | {"subject": "a", "body": "b"}                            | 400 | invalid-request     | contact         | is missing
            POST /tickets        | {"contact": "nobody", "subject": "a", "body": "b"}       | 400 | invalid-request     | contact         | a mail address
            POST /tickets        | {"severity": "S9"}                                       | 400 | invalid-request     | severity        | one of S1, S2, S3, S4
            POST /tickets        | {"severity": 1}                                          | 400 | invalid-request     | severity        | one of S1, S2, S3, S4
            POST /tickets        | {"contact": "a@b.example", "subject": "a", "body": "b", "environment": "prod"} | 400 | invalid-request | environment | production, test, development, unknown
            POST /tickets        | {"subject": 7}                                           | 400 | invalid-request     | subject         | a text in quotation marks
            POST /tickets        | {"subject": {"a": 1}}                                    | 400 | invalid-request     | subject         | a text in quotation marks
            POST /tickets        | {"openedAt": "yesterday"}                                | 400 | invalid-request     | openedAt        | such as 2026-12-01T09:00:00Z
            POST /tickets        | {"subjct": "a"}                                          | 400 | invalid-request     | subjct          | body, channel, contact
            POST /tickets/SF-222222/severity | {"severity": "S2"}                           | 400 | invalid-request     | reason          | is missing
            POST /tickets/SF-222222/messages | {"from": "boss", "body": "b"}                | 400 | invalid-request     | from            | contact, agent
            POST /tickets/SF-222222/messages | {"from": "agent", "body": "b", "public": "no"} | 400 | invalid-request   | public          | true or false
            POST /tickets/SF-222222/messages | {"from": "agent", "body": "b", "seenUpTo": 1.5} | 400 | invalid-request  | seenUpTo        | a whole number
            POST /service-levels/timeline    | {"calendar": {}, "targets": {}, "events": [{"at": "2026-01-01T00:00:00Z", "event": "no"}]} | 400 | invalid-request | events[0].event | publicReply
            POST /service-levels/timeline    | {"calendar": {}, "targets": {}, "events": [{"event": "solved"}]} | 400 | invalid-request | events[0].at | is missing
            POST /service-levels/timeline    | {"calendar": {}, "targets": {}, "events": [null]} | 400 | invalid-request | events[0] | is missing
            GET /tickets?status=foo          |                                              | 400 | invalid-parameter   | status          | waiting_customer
            GET /tickets?sort=nonsense       |                                              | 400 | invalid-parameter   | sort            | nextDeadline, openedAt, priority, updatedAt
            GET /tickets?size=-1             |                                              | 400 | invalid-parameter   | size            | 1 or more
            GET /tickets?size=201            |                                              | 400 | invalid-parameter   | size            | 200 or less
            GET /tickets?page=-1             |                                              | 400 | invalid-parameter   | page            | 0 or more
            GET /tickets?page=first          |                                              | 400 | invalid-parameter   | page            | a whole number
            GET /organizations?size=-1       |                                              | 400 | invalid-parameter   | size            | 1 or more
            """)
    void saysWhichFieldIsWrongAndWhatItHasToBe(
            String call, String body, int status, String type, String field, String says) throws Exception {
        var answer = call(call, body == null ? "" : body);

        assertProblem(answer, status, type);
        var problem = read(answer);
        assertThat(problem.path("detail").asText()).contains(says);
        if (field != null) {
            assertThat(problem.path("problems").get(0).path("field").asText()).isEqualTo(field);
            assertThat(problem.path("problems").get(0).path("message").asText()).contains(says);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            GET    /tickets/SF-222222                    | 404 | unknown-ticket
            GET    /tickets/nothing                      | 404 | unknown-ticket
            GET    /tickets/SF-222222/nothing            | 404 | unknown-address
            GET    /tickets/SF-222222/attachments/1      | 404 | unknown-address
            GET    /nothing                              | 404 | unknown-address
            POST   /tickets/SF-222222                    | 405 | method-not-allowed
            DELETE /tickets/SF-222222                    | 405 | method-not-allowed
            DELETE /organizations/x                      | 405 | method-not-allowed
            POST   /organizations                        | 403 | not-allowed
            GET    /organizations/nobody                 | 404 | unknown-customer
            GET    /calendars/none                       | 404 | unknown-calendar
            """)
    void saysThatSomethingIsNotThereOrNotAllowed(String call, int status, String type) throws Exception {
        assertProblem(call(call, "{}"), status, type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"hours": {"mon": [null]}}                                        | A window is a begin and an end
            {"hours": {"mon": [[null, "17:00"]]}}                             | A window is a begin and an end
            {"hours": {"mon": [["09:00", "17:00"]]}, "holidays": [null]}      | is not a date such as
            {"hours": {"mon": [["09:00", "17:00"]]}, "holidays": ["+999999999-12-31"]} | is not a date such as
            """)
    void saysWhatIsNoCalendar(String calendar, String says) throws Exception {
        var answer =
                call("POST /working-time", """
                {"operation": "add", "seconds": 1, "start": "2026-01-01T00:00:00Z", "calendar": %s}
                """.formatted(calendar.replaceFirst("\\{", "{\"timezone\": \"UTC\", ")));

        assertProblem(answer, 422, "unusable-input");
        assertThat(read(answer).get("detail").asText()).contains(says);
    }

    @Test
    void findsNothingByACharacterThatNoTextHas() throws Exception {
        assertThat(call("GET /tickets?q=%00", "").statusCode()).isEqualTo(200);
    }

    @Test
    void saysThatTheDatabaseIsAwayAndWhenToTryAgain() throws Exception {
        var program = failed("/api/v1/tickets", "application/json");
        var person = failed("/desk", "text/html");

        assertThat(List.of(program, person))
                .allSatisfy(answer -> assertThat(answer.getStatus()).isEqualTo(503))
                .allSatisfy(
                        answer -> assertThat(answer.getHeader("Retry-After")).isEqualTo("5"));
        assertThat(program.getContentType()).isEqualTo("application/problem+json");
        assertThat(program.getContentAsString()).contains("urn:supportflow:problem:database-away", "Try again in some");
        assertThat(person.getContentType()).startsWith("text/html");
        assertThat(person.getContentAsString()).contains("We are not available for a moment");
    }

    /** As the server calls it when something failed on the way. */
    private MockHttpServletResponse failed(String address, String accepted) throws IOException {
        var request = new MockHttpServletRequest("GET", "/error");
        request.addHeader("Accept", accepted);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, address);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        request.setAttribute(
                RequestDispatcher.ERROR_EXCEPTION,
                new IllegalStateException(new SQLTransientConnectionException("Connection is not available")));
        var response = new MockHttpServletResponse();
        errors.answer(request, response);
        return response;
    }

    @Test
    void saysHowToSignIn() throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:%d/api/v1/nothing".formatted(port)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertProblem(answer, 401, "not-signed-in");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void saysWhichTypesItReadsAndWrites() throws Exception {
        var read = send("POST /tickets", "text/plain", JSON, BodyPublishers.ofString("hello"));
        var written = send("GET /tickets", JSON, "image/png", BodyPublishers.noBody());

        assertProblem(read, 415, "unsupported-media-type");
        assertThat(read(read).path("detail").asText()).contains("Content-Type: application/json");
        assertProblem(written, 406, "not-acceptable");
    }

    @Test
    void takesNoBodyThatIsTooLargeAlsoIfItDoesNotSayHowLargeItIs() throws Exception {
        var text = "{\"contact\": \"" + "a".repeat(BodyLimit.MOST_BYTES) + "\"}";

        var unsaid = send(
                "POST /tickets",
                JSON,
                JSON,
                BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))));

        assertProblem(unsaid, 413, "body-too-large");
        assertThat(read(unsaid).path("detail").asText()).contains("4,000,000 bytes");
    }

    @Test
    void refusesWhatAContactCannotSayInsteadOfPassingItOver() throws Exception {
        var path = "POST /tickets/" + ticket() + "/messages";

        var hidden = call(path, "{\"from\": \"contact\", \"body\": \"b\", \"public\": false}");
        var solving = call(path, "{\"from\": \"contact\", \"body\": \"b\", \"outcome\": \"solved\", \"seenUpTo\": 1}");
        var plain = call(path, "{\"from\": \"contact\", \"body\": \"b\", \"public\": true}");

        assertProblem(hidden, 422, "unusable-request");
        assertThat(read(hidden).path("problems").findValuesAsText("field")).containsExactly("public");
        assertProblem(solving, 422, "unusable-request");
        assertThat(read(solving).path("problems").findValuesAsText("field")).containsExactly("outcome", "seenUpTo");
        assertThat(plain.statusCode()).isEqualTo(201);
    }

    @Test
    void takesTicketsThatWereOpenedAtATimeThatCanBe() throws Exception {
        var now = clock.instant();

        var ancient = opened("1900-01-01T00:00:00Z");
        var future = opened(now.plus(Duration.ofMinutes(6)).toString());
        var otherClock = opened(now.plus(Duration.ofMinutes(4)).toString());
        var old = opened(now.minus(Duration.ofDays(3000)).toString());

        assertProblem(ancient, 422, "unusable-request");
        assertThat(read(ancient).path("problems").get(0).path("message").asText())
                .contains("'openedAt'", "ten years");
        assertProblem(future, 422, "unusable-request");
        assertThat(otherClock.statusCode()).isEqualTo(201);
        assertThat(java.time.Instant.parse(read(otherClock).path("openedAt").asText()))
                .isBeforeOrEqualTo(clock.instant());
        assertThat(old.statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> opened(String at) throws Exception {
        return call(
                "POST /tickets",
                "{\"contact\": \"%s\", \"subject\": \"s\", \"body\": \"b\", \"openedAt\": \"%s\"}"
                        .formatted(desk.customerWith(Plan.COMMUNITY), at));
    }

    private String ticket() throws Exception {
        var answer = call(
                "POST /tickets",
                "{\"contact\": \"%s\", \"subject\": \"s\", \"body\": \"b\"}"
                        .formatted(desk.customerWith(Plan.STANDARD)));
        return read(answer).path("reference").asText();
    }

    private void assertProblem(HttpResponse<String> answer, int status, String type) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(content -> assertThat(content).startsWith("application/problem+json"));
        var problem = read(answer);
        assertThat(problem.path("type").asText()).isEqualTo(TYPES + type);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).endsWith(".");
        assertThat(answer.body()).doesNotContain("java.", "org.", "Exception", "jackson", "String", "argument");
    }

    private JsonNode read(HttpResponse<String> answer) throws IOException {
        return mapper.readTree(answer.body());
    }

    private HttpResponse<String> call(String call, String body) throws Exception {
        return send(call, JSON, JSON, BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(String call, String type, String accepted, BodyPublisher body) throws Exception {
        var words = call.strip().split("\\s+");
        var who = Base64.getEncoder().encodeToString((agent + ":" + TestDesk.PASSWORD).getBytes());
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d/api/v1%s".formatted(port, words[1])))
                .header("Authorization", "Basic " + who)
                .header("Content-Type", type)
                .header("Accept", accepted)
                .method(words[0], words[0].equals("GET") ? BodyPublishers.noBody() : body)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
