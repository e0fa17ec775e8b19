package org.supportflow.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.supportflow.SupportflowIT;
import org.supportflow.TestDesk;
import org.supportflow.identity.Role;

/** Models made to keep the product busy, sent as the Modeler does: refused within seconds, and nothing is changed. */
@SupportflowIT
class HostileDeploymentsIT {

    /** Three seconds for the checks; the rest is for a busy machine. */
    private static final Duration SECONDS = Duration.ofSeconds(10);

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    RepositoryService models;

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void areRefusedWithinSeconds(String name, String file, String content) {
        var before = models.createDeploymentQuery().count();
        var begun = Instant.now();

        var answer = deploy(file, content);

        assertThat(Duration.between(begun, Instant.now())).isLessThan(SECONDS);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(400);
        assertThat(answer.getBody()).contains("refused and nothing was changed").hasSizeLessThan(100_000);
        assertThat(models.createDeploymentQuery().count()).isEqualTo(before);
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("many processes with many messages", "hostile.bpmn", manyProcesses()),
                Arguments.of("many events", "hostile.bpmn", manyEvents()),
                Arguments.of("deep nesting", "hostile.bpmn", nested("<subProcess>", "</subProcess>", 100_000)),
                Arguments.of("an entity that grows", "hostile.bpmn", growingEntity()),
                Arguments.of("a name as long as the file", "hostile.bpmn", longName()),
                Arguments.of("a table of a hundred rows and eighty columns", "hostile.dmn", wideTable()),
                Arguments.of("a loop in a cell", "hostile.dmn", cell("for i in 1..1000000000 return i")),
                Arguments.of(
                        "a regular expression in a cell",
                        "hostile.dmn",
                        cell("matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"(a+)+$\")")),
                Arguments.of("brackets in a cell", "hostile.dmn", cell("(".repeat(240) + "1" + ")".repeat(240))),
                Arguments.of("a cell as long as the file", "hostile.dmn", cell("1 + ".repeat(400_000) + "1")),
                Arguments.of("deep brackets in a form", "hostile.form", "{\"components\":" + "[".repeat(100_000)));
    }

    @Test
    void areNotEvenReadWhenTheyAreTooLarge() {
        var answer = deploy("hostile.form", " ".repeat(20_500_000));

        assertThat(answer.getStatusCode().value()).isEqualTo(413);
    }

    @Test
    void areNotEvenReadInTheBodyOfACompletion() {
        var body = "{\"variables\":{\"note\":{\"value\":\"" + "x".repeat(1_500_000) + "\"}}}";
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);

        var answer = http.withBasicAuth(desk.agentOf("support"), TestDesk.PASSWORD)
                .postForEntity("/engine-rest/task/x/complete", new HttpEntity<>(body, headers), String.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(413);
    }

    private ResponseEntity<String> deploy(String file, String content) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("deployment-name", "hostile");
        parts.add("data", new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return file;
            }
        });
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return http.withBasicAuth(desk.person(Role.OWNER), TestDesk.PASSWORD)
                .postForEntity("/engine-rest/deployment/create", new HttpEntity<>(parts, headers), String.class);
    }

    private static String manyProcesses() {
        return diagram(repeated(
                4_900,
                i -> "<process id=\"ticket-lifecycle\"/><startEvent id=\"s" + i
                        + "\"><messageEventDefinition messageRef=\"m\"/></startEvent>"));
    }

    private static String manyEvents() {
        return diagram("<process id=\"hostile\" isExecutable=\"true\">"
                + repeated(
                        9_900,
                        i -> "<intermediateCatchEvent id=\"event" + i
                                + "\"><messageEventDefinition messageRef=\"event1\"/></intermediateCatchEvent>")
                + "</process>");
    }

    private static String nested(String open, String close, int levels) {
        return diagram("<process id=\"hostile\">" + open.repeat(levels) + close.repeat(levels) + "</process>");
    }

    private static String growingEntity() {
        return "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">"
                + repeated(9, i -> "<!ENTITY a" + i + " \"" + ("&a" + (i == 0 ? "" : i - 1) + ";").repeat(10) + "\">")
                + "]>" + diagram("<process id=\"&a8;\"/>");
    }

    private static String longName() {
        return diagram("<process id=\"hostile\" isExecutable=\"true\"><startEvent id=\"" + "-a".repeat(900_000)
                + "\"/></process>");
    }

    private static String diagram(String body) {
        return "<definitions xmlns=\"" + BPMN + "\" targetNamespace=\"x\">" + body + "</definitions>";
    }

    private static String cell(String text) {
        return table("<rule id=\"row\"><outputEntry id=\"cell\"><text>" + text + "</text></outputEntry></rule>");
    }

    /** Each cell may be written; together they are too many to read in time. */
    private static String wideTable() {
        var cell = "not(" + repeated(40, i -> "\"word " + i + "\",") + "\"end\")";
        return "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\""
                + " xmlns:camunda=\"http://camunda.org/schema/1.0/dmn\" namespace=\"x\">"
                + "<decision id=\"priority\" name=\"d\" camunda:historyTimeToLive=\"1\"><decisionTable id=\"t\""
                + " hitPolicy=\"FIRST\">"
                + repeated(
                        40,
                        i -> "<input id=\"i" + i + "\"><inputExpression id=\"x" + i
                                + "\" typeRef=\"string\"><text>severity</text></inputExpression></input>")
                + "<output id=\"o\" name=\"priority\" typeRef=\"string\"/>"
                + repeated(
                        100,
                        row -> "<rule id=\"r" + row + "\">"
                                + repeated(
                                        40,
                                        i -> "<inputEntry id=\"r" + row + "c" + i + "\"><text>" + cell
                                                + "</text></inputEntry>")
                                + "<outputEntry id=\"a" + row + "\"><text>\"P1\"</text></outputEntry></rule>")
                + "</decisionTable></decision></definitions>";
    }

    private static String table(String rules) {
        return "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\""
                + " xmlns:camunda=\"http://camunda.org/schema/1.0/dmn\" namespace=\"x\">"
                + "<decision id=\"hostile\" name=\"d\" camunda:historyTimeToLive=\"1\"><decisionTable id=\"t\""
                + " hitPolicy=\"FIRST\"><output id=\"o\" name=\"answer\" typeRef=\"string\"/>" + rules
                + "</decisionTable></decision></definitions>";
    }

    private static String repeated(int times, java.util.function.IntFunction<String> text) {
        return IntStream.range(0, times).mapToObj(text).collect(Collectors.joining());
    }
}
