package org.supportflow.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.supportflow.SupportflowIT;
import org.supportflow.TestDesk;
import org.supportflow.identity.Role;

/** What a person could send to a task instead of its form, by both REST interfaces of the engine. */
@SupportflowIT
class WaysAroundFormsIT {

    private static final List<Role> WORKERS = List.of(Role.AGENT, Role.LEAD, Role.OPERATOR, Role.ADMIN);
    private static final String TASKLIST = "/camunda/api/engine/engine/default/task/";

    @LocalServerPort
    int port;

    @Autowired
    TaskService tasks;

    @Autowired
    TestDesk desk;

    private final String task = UUID.randomUUID().toString();

    @BeforeEach
    void giveATaskToTeamSupport() {
        tasks.saveTask(tasks.newTask(task));
        tasks.addCandidateGroup(task, "support");
    }

    @AfterEach
    void removeIt() {
        tasks.deleteTask(task, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bpmnError",
                "bpmnError/",
                "bpmn%45rror",
                "bpmnEscalation",
                "bpmnEscalation/",
                "resolve",
                "resolve/",
                "delegate",
                "delegate/"
            })
    void areClosedToEveryRole(String way) {
        for (var role : WORKERS) {
            var person = desk.person(role, "support");

            assertThat(tasklistOf(person)
                            .postJson(TASKLIST + task + "/" + way, "{\"userId\":\"x\"}")
                            .statusCode())
                    .as("Tasklist's, %s", role)
                    .isEqualTo(403);
            assertThat(engineRest(person, way)).as("engine-rest, %s", role).isEqualTo(403);
        }
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"variables", "localVariables"})
    void takeNoBytesAndNoObjectsInParts(String scope) {
        for (var role : List.of(Role.OPERATOR, Role.ADMIN)) {
            var person = tasklistOf(desk.person(role, "support"));
            var place = TASKLIST + task + "/" + scope + "/team/data";

            for (var answer : List.of(
                    person.postParts(place, "Bytes", "x"), person.postParts(place, "java.util.ArrayList", "[]"))) {
                assertThat(answer.statusCode()).as("%s", role).isEqualTo(400);
                assertThat(answer.body()).contains("InvalidValue", "Send text, a number");
            }
        }
        assertThat(tasks.getVariable(task, "team")).isNull();
        assertThat(tasks.getVariableLocal(task, "team")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void leaveToAColleagueWhatTheColleagueHasTaken(String way) {
        tasks.claim(task, desk.agentOf("support"));
        var other = desk.agentOf("support");

        var answer = tasklistOf(other).postJson(TASKLIST + task + "/" + way, "{}");
        var status = engineRest(other, way);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("works on");
        assertThat(status).isEqualTo(409);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    private Browser tasklistOf(String person) {
        var browser = new Browser(port);
        browser.signIn(person, TestDesk.PASSWORD);
        browser.get("/camunda/app/tasklist/default/");
        return browser;
    }

    private int engineRest(String person, String way) {
        return new Browser(port)
                .call("POST", "/engine-rest/task/" + task + "/" + way, Browser.basic(person, TestDesk.PASSWORD))
                .statusCode();
    }
}
