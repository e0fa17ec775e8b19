package org.supportflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.supportflow.customer.Plan;
import org.supportflow.identity.Role;
import org.supportflow.mail.MailProgram;
import org.supportflow.mail.server.EmbeddedMailServer;

/**
 * A process owner brings a new support mode into the running product: a diagram with another order of steps, its forms
 * and one row of a table, and not a line of Java.
 */
@SupportflowIT
class NewSupportModeIT {

    private static final Path MODE = Path.of("src/test/resources/mode");
    private static final Modeler.File TABLE = Modeler.File.of(Path.of("dmn/support-mode.dmn"));
    private static final String LATER_ROW = "<rule id=\"row-standard\">";
    private static final String NEW_ROW = """
            <rule id="row-community-first">
              <description>The community desk answers first; whom routing names checks it.</description>
              <inputEntry id="row-community-first-if-entitlement"><text>"entitled"</text></inputEntry>
              <inputEntry id="row-community-first-if-tier"><text>"Standard"</text></inputEntry>
              <inputEntry id="row-community-first-if-priority"><text></text></inputEntry>
              <inputEntry id="row-community-first-if-type"><text>"question"</text></inputEntry>
              <outputEntry id="row-community-first-then-supportMode"><text>"community-first"</text></outputEntry>
            </rule>
            """;

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    EmbeddedMailServer mailServer;

    @Autowired
    RepositoryService models;

    @Autowired
    HistoryService history;

    @LocalServerPort
    int port;

    private Modeler modeler;
    private String volunteerId;
    private RestClientOfTests volunteer;

    @BeforeEach
    void publishTheMode() {
        modeler = new Modeler(port, desk.person(Role.OWNER));
        volunteerId = desk.agentOf("community");
        volunteer = new RestClientOfTests(http, volunteerId);
        desk.agentOf("support", "database", "platform");
        deployed(
                "Community first",
                Modeler.File.of(MODE.resolve("community-first.bpmn")),
                Modeler.File.of(MODE.resolve("answer-first.form")),
                Modeler.File.of(MODE.resolve("check-answer.form")));
        deployed("Questions of Standard customers to " + volunteerId, TABLE.with(LATER_ROW, NEW_ROW + LATER_ROW));
    }

    /** Each deployment has a name of its own: the engine passes over what it knows by name and content. */
    @AfterEach
    void withdrawTheMode() {
        deployed("Support mode as before " + volunteerId, TABLE);
        models.createDeploymentQuery()
                .deploymentName("Community first")
                .list()
                .forEach(deployment -> models.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void carriesAMailThroughItToClosing() {
        var customer = new MailProgram(mailServer, desk.customerWith(Plan.STANDARD));

        customer.write("How do I rotate the logs", "How do I rotate the logs of the server every night?");
        var ticket = volunteer.awaitTicketOf(customer.address());
        answer(ticket, "askCustomer", "Which version do you run?");
        volunteer.awaitStatus(ticket, "waiting_customer");
        customer.answer(customer.awaitMail("Which version do you run?"), "Version 4.2.");
        answer(ticket, "solved", "Set log.rotate to weekly.");
        check(ticket, "wrong", "Every night was the question.");
        answer(ticket, "solved", "Sorry, set log.rotate to daily.");
        check(ticket, "right", "Now it is.");
        volunteer.awaitStatus(ticket, "solved");
        customer.awaitMail("we believe that ticket");
        volunteer.post("/tickets/" + ticket + "/confirm", Map.of());
        var closed = volunteer.awaitStatus(ticket, "closed");
        customer.awaitMail("is closed");

        assertThat(closed.path("mode").asText()).isEqualTo("community-first");
        assertThat(closed.path("tasks")).isEmpty();
        assertThat(closed.path("messages").findValuesAsText("author")).contains(volunteerId);
        assertThat(tasksOf(ticket))
                .containsExactly(
                        "answerInForum",
                        "waitForCustomerReply",
                        "answerInForum",
                        "checkAnswer",
                        "answerInForum",
                        "checkAnswer",
                        "waitForConfirmation");
        assertThat(customer.inbox())
                .extracting(MailProgram::text)
                .satisfiesExactly(
                        mail -> assertThat(mail).contains("we are looking at it"),
                        mail -> assertThat(mail).contains("Which version do you run?"),
                        mail -> assertThat(mail).contains("log.rotate to weekly"),
                        mail -> assertThat(mail).contains("log.rotate to daily"),
                        mail -> assertThat(mail).contains("we believe that ticket"),
                        mail -> assertThat(mail).contains("is closed"));
        var why = why(ticket, "support-mode");
        assertThat(why.path("rows").findValuesAsText("id")).containsExactly("row-community-first");
        assertThat(why.path("published").path("by").asText()).isEqualTo(modeler.person());
    }

    @Test
    void givesTheTicketToWhoeverTakesItsAnsweringTask() {
        var ticket = question();

        var taken = engine(volunteerId, answering(ticket) + "/claim", Map.of("userId", volunteerId));

        assertThat(taken.getStatusCode().value()).as(taken.getBody()).isEqualTo(204);
        assertThat(volunteer
                        .get("/tickets/" + ticket)
                        .getBody()
                        .path("assignee")
                        .asText())
                .isEqualTo(volunteerId);
        withdrawn(ticket);
    }

    @Test
    void sendsNoQuestionWithoutWords() {
        var ticket = question();

        var sent =
                engine(volunteerId, answering(ticket) + "/submit-form", outcome("askCustomer", "Ask for the version."));

        assertThat(sent.getStatusCode().value()).isEqualTo(400);
        assertThat(sent.getBody()).contains("write the question into the reply");
        withdrawn(ticket);
    }

    @Test
    void takesNoAnswerAtATaskThatDoesNotAnswerTheCustomer() {
        var ticket = question();
        answer(ticket, "solved", "Set log.rotate to daily.");
        volunteer.awaitTask(ticket, "Check answer");

        var written = write(ticket, "right", "It is right.");

        assertThat(written.getStatusCode().value()).as("%s", written.getBody()).isEqualTo(409);
        assertThat(written.getBody().path("detail").asText()).contains("no answer to complete now");
        withdrawn(ticket);
    }

    private String question() {
        return volunteer.submit(
                desk.customerWith(Plan.STANDARD),
                "How do I rotate the logs",
                "How do I rotate the logs of the server every night?");
    }

    /** No instance of the mode is left when its diagram goes. */
    private void withdrawn(String ticket) {
        volunteer.post("/tickets/" + ticket + "/withdraw", Map.of("reason", "The test is over."));
        volunteer.await(ticket, view -> view.path("tasks").isEmpty());
    }

    private String answering(String ticket) {
        return taskId(volunteer.awaitTask(ticket, "Answer in the forum"));
    }

    private void deployed(String name, Modeler.File... files) {
        var answer = modeler.deploy(name, files);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void answer(String ticket, String outcome, String reply) {
        volunteer.awaitTask(ticket, "Answer in the forum");
        var written = write(ticket, outcome, reply);
        assertThat(written.getStatusCode().value()).as("%s", written.getBody()).isEqualTo(201);
    }

    private ResponseEntity<JsonNode> write(String ticket, String outcome, String reply) {
        return volunteer.post(
                "/tickets/" + ticket + "/messages", Map.of("from", "agent", "body", reply, "outcome", outcome));
    }

    /** By whom routing chose, after the answer and not before it. */
    private void check(String ticket, String outcome, String note) {
        var open = volunteer.awaitTask(ticket, "Check answer");
        var checker = desk.known(open.path("assignee").asText());
        var sent = engine(checker, taskId(open) + "/submit-form", outcome(outcome, note));
        assertThat(sent.getStatusCode().value()).as(sent.getBody()).isEqualTo(204);
    }

    private static Map<String, Object> outcome(String outcome, String note) {
        return Map.of("variables", Map.of("outcome", Map.of("value", outcome), "note", Map.of("value", note)));
    }

    private static String taskId(JsonNode view) {
        return view.path("tasks").path(0).path("id").asText();
    }

    private ResponseEntity<String> engine(String person, String taskAndAction, Object body) {
        return http.withBasicAuth(person, TestDesk.PASSWORD)
                .postForEntity("/engine-rest/task/" + taskAndAction, body, String.class);
    }

    private List<String> tasksOf(String ticket) {
        return history
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(ticket)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(HistoricTaskInstance::getTaskDefinitionKey)
                .toList();
    }

    private JsonNode why(String ticket, String table) {
        return volunteer.get("/tickets/" + ticket + "/why").getBody().findParents("table").stream()
                .filter(why -> why.path("table").asText().equals(table))
                .findFirst()
                .orElseThrow();
    }
}
