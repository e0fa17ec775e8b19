package org.supportflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.supportflow.customer.Plan;
import org.supportflow.identity.web.Browser;

/** Two at one task: one of them has done it, the other learns who was first; what only moves a date disturbs nobody. */
@SupportflowIT
class TwoAgentsIT {

    private static final Pattern FIRST = Pattern.compile(
            "Agent \\S+ \\((\\S+)\\) completed \"Answer community question · SF-\\w+\" at (\\d{4}-\\S+Z)\\.");
    private static final Duration SOON = Duration.ofSeconds(30);

    /** Where a person works. */
    enum Place {
        TASKLIST,
        REST
    }

    private record Answer(String agent, int status, String body) {}

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate database;

    @LocalServerPort
    int port;

    private RestClientOfTests rest;
    private String ticket;
    private String task;

    @BeforeEach
    void waitForATaskThatNobodyHasTaken() {
        rest = new RestClientOfTests(http, desk.agentOf("community"));
        ticket = rest.submit(
                desk.customerWith(Plan.COMMUNITY),
                "Which versions work together",
                "The server and the agent have different versions, is it a bug?");
        task = rest.awaitTask(ticket, "Answer community question")
                .path("tasks")
                .path(0)
                .path("id")
                .asText();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"TASKLIST,TASKLIST", "REST,REST", "TASKLIST,REST"})
    void oneSucceedsAndTheOtherLearnsWhoWasFirstAndWhen(Place one, Place other) throws Exception {
        var begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);

        var answers = atOnce(new Agent(one), new Agent(other));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
        var winner = the(204, answers).agent();
        var first = FIRST.matcher(message(the(409, answers)));
        assertThat(first.matches()).as(the(409, answers).body()).isTrue();
        assertThat(first.group(1)).isEqualTo(winner);
        assertThat(Instant.parse(first.group(2))).isBetween(begun, Instant.now());
        assertThat(rest.awaitStatus(ticket, "waiting_customer").path("messages").findValuesAsText("author"))
                .contains(winner)
                .doesNotContain(the(409, answers).agent());
    }

    @RepeatedTest(3)
    void aDueDateThatMovesMeanwhileIsNoConflictInTasklist() {
        completesWhile(Place.TASKLIST, moved -> tasks.setDueDate(task, moved));

        assertThat(history.createHistoricTaskInstanceQuery()
                        .taskId(task)
                        .singleResult()
                        .getDueDate())
                .isNotNull();
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void aPriorityThatMovesMeanwhileIsNoConflict(Place place) {
        completesWhile(place, moved -> tasks.setPriority(task, 90));

        assertThat(history.createHistoricTaskInstanceQuery()
                        .taskId(task)
                        .singleResult()
                        .getPriority())
                .isEqualTo(90);
    }

    /**
     * Holds the move back until the completion waits for it, so that the completion certainly finds another revision
     * of the task than it has read.
     */
    private void completesWhile(Place place, Consumer<Date> move) {
        var agent = new Agent(place);
        agent.open();

        var completion = transaction.execute(status -> {
            move.accept(Date.from(Instant.now().plus(3, ChronoUnit.DAYS)));
            var running = CompletableFuture.supplyAsync(agent::complete);
            var mover = database.queryForObject("select pg_backend_pid()", Integer.class);
            await().atMost(SOON).until(() -> running.isDone() || somebodyWaitsFor(mover));
            assertThat(running).isNotDone();
            return running;
        });

        assertThat(completion).succeedsWithin(SOON).extracting(Answer::status).isEqualTo(204);
        var messages = rest.awaitStatus(ticket, "waiting_customer").path("messages");
        assertThat(messages.findValuesAsText("author")).containsOnlyOnce(agent.id);
    }

    private boolean somebodyWaitsFor(Integer connection) {
        return Boolean.TRUE.equals(database.queryForObject(
                "select exists (select 1 from pg_locks where not granted and ? = any(pg_blocking_pids(pid)))",
                Boolean.class,
                connection));
    }

    private static List<Answer> atOnce(Agent... agents) throws Exception {
        var start = new CyclicBarrier(agents.length);
        Stream.of(agents).forEach(Agent::open);
        var running = Stream.of(agents)
                .map(agent -> CompletableFuture.supplyAsync(() -> {
                    try {
                        start.await();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    return agent.complete();
                }))
                .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    private static Answer the(int status, List<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.status() == status)
                .findFirst()
                .orElseThrow();
    }

    private static String message(Answer answer) throws JsonProcessingException {
        return new ObjectMapper().readTree(answer.body()).path("message").asText();
    }

    /** Somebody who opens the task where they work and sends its form. */
    private class Agent {

        private final String id = desk.agentOf("community");
        private final Place place;
        private final Browser browser = new Browser(port);

        Agent(Place place) {
            this.place = place;
            if (place == Place.TASKLIST) {
                browser.signIn(id, TestDesk.PASSWORD);
                browser.get("/camunda/app/tasklist/default/");
            }
        }

        void open() {
            var opened = place == Place.TASKLIST
                    ? browser.getJson(engine() + "/form-variables").statusCode()
                    : http.withBasicAuth(id, TestDesk.PASSWORD)
                            .getForEntity(engine() + "/form-variables", String.class)
                            .getStatusCode()
                            .value();
            assertThat(opened).isEqualTo(200);
        }

        Answer complete() {
            var form = """
                    {"variables": {"reply": {"value": "Any two of one year do.", "type": "String"},
                                   "outcome": {"value": "askCustomer", "type": "String"}}}
                    """;
            if (place == Place.TASKLIST) {
                var answer = browser.postJson(engine() + "/submit-form", form);
                return new Answer(id, answer.statusCode(), answer.body());
            }
            var answer = http.withBasicAuth(id, TestDesk.PASSWORD)
                    .exchange(
                            RequestEntity.post(engine() + "/submit-form")
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .body(form),
                            String.class);
            return new Answer(id, answer.getStatusCode().value(), String.valueOf(answer.getBody()));
        }

        private String engine() {
            return (place == Place.TASKLIST ? "/camunda/api/engine/engine/default/task/" : "/engine-rest/task/") + task;
        }
    }
}
