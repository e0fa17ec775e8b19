package org.supportflow.engine.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.supportflow.Modeler;
import org.supportflow.SupportflowIT;
import org.supportflow.TestDesk;
import org.supportflow.engine.check.Drawn;
import org.supportflow.identity.Role;

/** What a process owner meets in Camunda Modeler's deployment dialog, which shows the answer's message. */
@SupportflowIT
class DeployByModelerIT {

    private static final Modeler.File DIAGRAM = Modeler.File.of(Path.of("processes/upstream-fix.bpmn"));
    private static final Modeler.File ASKING = Modeler.File.of(Path.of("processes/standard-support.bpmn"));
    private static final Modeler.File TABLE = Modeler.File.of(Path.of("dmn/routing.dmn"));
    private static final String REFLECTION = "${''.getClass().forName('java.lang.Runtime')}";

    @LocalServerPort
    int port;

    @Autowired
    TestDesk desk;

    @Autowired
    RepositoryService models;

    private final String name = "by-modeler-" + UUID.randomUUID().toString().substring(0, 8);
    private Modeler modeler;

    @BeforeEach
    void openTheModeler() {
        modeler = new Modeler(port, desk.person(Role.OWNER));
    }

    @AfterEach
    void undeploy() {
        models.createDeploymentQuery()
                .deploymentName(name)
                .list()
                .forEach(deployment -> models.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void asksForAPasswordAndLetsItsOwnerIn() {
        assertThat(modeler.connect().statusCode()).isEqualTo(401);
        assertThat(modeler.version().statusCode()).isEqualTo(200);
    }

    @Test
    void makesNoNewVersionOfAnUnchangedFile() throws Exception {
        var first = modeler.deploy(name, mode());
        var again = modeler.deploy(name, mode());

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(json(first.body()).path("deployedProcessDefinitions")).hasSize(1);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again.body()).path("deployedProcessDefinitions").isEmpty())
                .isTrue();
    }

    @Test
    void refusesProcessesThatCallEachOtherWhoeverDeploysTheLastOne() {
        assertThat(modeler.deploy(name, calling("first-call", "upstream-fix")).statusCode())
                .isEqualTo(200);
        assertThat(modeler.deploy(name, calling("second-call", "first-call")).statusCode())
                .isEqualTo(200);

        var closing = modeler.deploy(name, calling("first-call", "second-call"));

        assertThat(closing.statusCode()).isEqualTo(400);
        assertThat(closing.body())
                .contains("in a circle: first-call → second-call → first-call", "nothing was changed");
    }

    private static Modeler.File calling(String key, String called) {
        var sound = new String(Drawn.diagram(key, "Calls another").content(), StandardCharsets.UTF_8);
        return new Modeler.File(key + ".bpmn", sound)
                .with(
                        "<bpmn:serviceTask id=\"notifyCustomer\" name=\"Tell customer\""
                                + " camunda:delegateExpression=\"${notifyCustomer}\">",
                        "<bpmn:callActivity id=\"notifyCustomer\" name=\"Call\" calledElement=\"" + called + "\">")
                .with("</bpmn:serviceTask>", "</bpmn:callActivity>")
                .with(
                        "<bpmn:extensionElements><camunda:inputOutput>",
                        "<bpmn:extensionElements><camunda:in businessKey=\"${ticket}\"/><camunda:inputOutput>");
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(
                        "a condition that reaches into Java",
                        ASKING.with("${outcome == 'solved'}", REFLECTION),
                        new String[] {
                            "standard-support.bpmn",
                            "fromWhatIsNextToConfirmSolution",
                            "getClass()",
                            "is not allowed",
                            "Compare variables"
                        }),
                Arguments.of(
                        "an input that reaches into Java",
                        DIAGRAM.with(">upstreamWaiting<", ">" + REFLECTION + "<"),
                        new String[] {
                            "upstream-fix.bpmn", "notifyCustomerOfUpstream", "is not allowed", "Write ${variable}"
                        }),
                Arguments.of(
                        "a script",
                        DIAGRAM.with(
                                ">upstreamWaiting<",
                                "><camunda:script scriptFormat=\"javascript\">quit()</camunda:script><"),
                        new String[] {"notifyCustomerOfUpstream", "'camunda:script'", "Use a table or a listed bean"}),
                Arguments.of(
                        "a bean that no list holds",
                        DIAGRAM.with("${waitForUpstream}", "${dataSource}"),
                        new String[] {"waitForUpstream", "no bean 'dataSource'", "Choose one of", "notifyCustomer"}),
                Arguments.of(
                        "a cell in another language",
                        TABLE.with("<outputEntry id=\"", "<outputEntry expressionLanguage=\"juel\" id=\""),
                        new String[] {"routing.dmn", "written in 'juel'", "Only FEEL"}),
                Arguments.of(
                        "a cell that is a script",
                        TABLE.with("<outputEntry id=\"", "<outputEntry expressionLanguage=\"javascript\" id=\""),
                        new String[] {"routing.dmn", "written in 'javascript'", "Only FEEL"}),
                Arguments.of(
                        "an answer that nobody reads",
                        TABLE.with("name=\"skill\"", "name=\"mood\""),
                        new String[] {"routing.dmn", "nobody reads the answer 'mood'", "Give one of: team, skill"}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void isToldWhereAModelIsWrongAndHowToMendIt(String what, Modeler.File file, String[] words) throws Exception {
        var before = models.createDeploymentQuery().count();

        var answer = modeler.deploy(name, file);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).path("message").asText())
                .startsWith("The deployment was refused and nothing was changed:")
                .contains(words);
        assertThat(models.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void letsNoAgentDeploy() {
        var answer = new Modeler(port, desk.agentOf("support")).deploy(name, mode());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(models.createDeploymentQuery().deploymentName(name).count()).isZero();
    }

    /** A copy under a key of its own, so that no ticket of another test meets it. */
    private Modeler.File mode() {
        var copy = DIAGRAM.with("\"upstream-fix\"", "\"" + name + "\"");
        return new Modeler.File(name + ".bpmn", copy.content());
    }

    private static JsonNode json(String body) throws JsonProcessingException {
        return new ObjectMapper().readTree(body);
    }
}
