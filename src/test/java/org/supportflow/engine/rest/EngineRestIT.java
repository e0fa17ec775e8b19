package org.supportflow.engine.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.supportflow.SupportflowIT;

/** The walls as a client of /engine-rest meets them. */
@SupportflowIT
class EngineRestIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    RepositoryService models;

    @Autowired
    RuntimeService processes;

    @Autowired
    TaskService tasks;

    @BeforeEach
    void deployOnce() {
        models.createDeployment()
                .name("tiny")
                .addClasspathResource("engine/tiny-process.bpmn")
                .addClasspathResource("engine/tiny-form.form")
                .enableDuplicateFiltering(false)
                .deploy();
    }

    @Test
    void tellsWhoCompletedATaskBeforeAndWhen() {
        var task = aTask();
        var form = Map.of("variables", Map.of("outcome", Map.of("value", "yes", "type", "String")));

        var first = post("/task/" + task + "/submit-form", form);
        var second = post("/task/" + task + "/submit-form", form);
        var third = post("/task/" + task + "/complete", form);
        var claim = post("/task/" + task + "/claim", Map.of("userId", "admin"));

        assertThat(first.getStatusCode().value()).isEqualTo(204);
        for (var late : new ResponseEntity<?>[] {second, third, claim}) {
            assertThat(late.getStatusCode().value()).isEqualTo(409);
            assertThat(String.valueOf(late.getBody())).contains("(admin) completed", "Do work", " at 20");
        }
    }

    @Test
    void refusesTheCharacterThatCannotBeStoredWithoutSayingWhereItWouldBe() {
        var form = Map.of("variables", Map.of("outcome", Map.of("value", "y\0es", "type", "String")));

        var answer = post("/task/" + aTask() + "/submit-form", form);

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody()).contains("the character NUL").doesNotContain("insert", "SQL");
    }

    @Test
    void tellsWhoHasTakenATask() {
        var task = aTask();
        tasks.setAssignee(task, "ann");

        var answer = post("/task/" + task + "/complete", Map.of());

        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(answer.getBody()).containsPattern("\\bann\\)? works on");
    }

    @Test
    void refusesWhatTheFormDoesNotShowAsTheSendersMistake() {
        var task = aTask();
        var sent = Map.of("variables", Map.of("team", Map.of("value", "mine", "type", "String")));

        var answer = post("/task/" + task + "/complete", sent);

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody()).contains("has no field").doesNotContain("Cannot complete task");
    }

    @Test
    void refusesExpressionsInQueriesAlsoNestedOnes() {
        var nested = Map.of("orQueries", new Object[] {Map.of("assigneeExpression", "${''.getClass()}")});

        assertThat(post("/task?maxResults=5", nested).getBody()).contains("ExpressionRefused");
        assertThat(admin().getForEntity("/engine-rest/task?maxResults=5&assigneeExpression=x", String.class)
                        .getBody())
                .contains("ExpressionRefused");
    }

    private String aTask() {
        var instance = processes.startProcessInstanceByKey("tiny-process", "TINY-" + UUID.randomUUID());
        return tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
    }

    private ResponseEntity<String> post(String path, Object body) {
        return admin().postForEntity("/engine-rest" + path, body, String.class);
    }

    private TestRestTemplate admin() {
        return http.withBasicAuth("admin", "Administrator-7-of-tests");
    }
}
