package org.supportflow.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.supportflow.RestClientOfTests;
import org.supportflow.SupportflowIT;
import org.supportflow.TestDesk;
import org.supportflow.customer.Plan;

/** Solving, closing and withdrawing while the customer writes: nothing that they wrote is swallowed. */
@SupportflowIT
class EndOfTicketIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    Requests requests;

    @Autowired
    Conversation conversation;

    @Autowired
    TaskService tasks;

    @Autowired
    TransactionTemplate transaction;

    RestClientOfTests rest;

    @BeforeEach
    void signIn() {
        rest = new RestClientOfTests(http, desk.agentOf("support", "database", "platform", "triage"));
    }

    @Test
    void keepsWhatTheCustomerWritesWhileTheirConfirmationIsUnderWay() {
        var ticket = answered("solved");
        rest.awaitStatus(ticket, "solved");

        transaction.executeWithoutResult(status -> {
            requests.confirm(TicketReference.of(ticket), "test");
            customerWrites(ticket, "Wait, it fails again.");
        });

        assertThat(reading(awaitFollowUp(ticket), 1)).isEqualTo("Wait, it fails again.");
        rest.awaitStatus(ticket, "closed");
    }

    @Test
    void keepsWhatTheCustomerWritesWhileTheirTicketIsWithdrawn() {
        var ticket = submitted();

        transaction.executeWithoutResult(status -> {
            requests.withdraw(TicketReference.of(ticket), "test");
            customerWrites(ticket, "Please go on after all.");
        });

        assertThat(reading(awaitFollowUp(ticket), 1)).isEqualTo("Please go on after all.");
        rest.awaitStatus(ticket, "withdrawn");
    }

    @Test
    void asksForNoAnswerToWhatWasSaidBeforeTheTicketWasWithdrawn() {
        var ticket = submitted();
        customerWrites(ticket, "I forgot: version 16.");

        rest.post("/tickets/" + ticket + "/withdraw", Map.of());

        rest.awaitStatus(ticket, "withdrawn");
        assertThat(kinds(ticket)).doesNotContain("followedUp");
    }

    @Test
    void keepsWhatTheCustomerWritesBehindAnOpenFormThatDeclines() {
        var ticket = rest.submit(
                "stranger-%s@customer.example".formatted(UUID.randomUUID()), "PostgreSQL fails", "An error.");
        rest.awaitTask(ticket, "Wait for customer");
        customerWrites(ticket, "We are customers.");
        rest.awaitTask(ticket, "Check proof");
        customerWrites(ticket, "Here is our contract number.");

        complete(ticket, "Check proof", Map.of("outcome", "decline", "seenUpTo", 2));

        assertThat(reading(awaitFollowUp(ticket), 1)).isEqualTo("Here is our contract number.");
        rest.awaitStatus(ticket, "closed");
    }

    @Test
    void goesBackToTheAgentAlsoWhenALeadHasDoneSomethingBeside() {
        var ticket = submitted();
        rest.post("/tickets/" + ticket + "/attention", Map.of());
        rest.awaitTask(ticket, "Give attention");
        customerWrites(ticket, "There is one thing more.");
        complete(ticket, "Give attention", Map.of("note", "I called them."));

        answer(ticket, "solved", 1);

        rest.await(
                ticket,
                view -> kinds(ticket).stream().filter("agentReplied"::equals).count() == 1);
        var view = rest.awaitTask(ticket, "Answer ticket");
        assertThat(view.path("status").asText()).isEqualTo("open");
        assertThat(kinds(ticket)).doesNotContain("solved");
    }

    @Test
    void urgesTheOneAttentionThatIsAskedForTwice() {
        var ticket = submitted();
        rest.post("/tickets/" + ticket + "/attention", Map.of());
        rest.awaitTask(ticket, "Give attention");

        rest.post("/tickets/" + ticket + "/attention", Map.of());
        rest.await(ticket, view -> kinds(ticket).contains("attentionUrged"));

        var open = tasks.createTaskQuery()
                .processInstanceBusinessKey(ticket)
                .taskDefinitionKey("giveAttention")
                .singleResult();
        assertThat(open.getPriority()).isEqualTo(60);
        assertThat(open.getDescription()).contains("asked for again");
        assertThat(kinds(ticket)).filteredOn("attentionRequested"::equals).hasSize(2);
    }

    @Test
    void solvesByRestWhatAnAgentHasRead() {
        var ticket = submitted();

        var answer = rest.post("/tickets/" + ticket + "/solve", Map.of());

        assertThat(answer.getStatusCode().value()).isEqualTo(202);
        rest.awaitStatus(ticket, "solved");
    }

    @Test
    void refusesToSolveOverAMessageThatTheCallerHasNotRead() {
        var ticket = submitted();
        customerWrites(ticket, "There is one thing more.");

        var answer = rest.post("/tickets/" + ticket + "/solve", Map.of("seenUpTo", 1));

        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(answer.getBody().path("detail").asText())
                .contains("wrote message 2")
                .contains("seenUpTo");
    }

    @Test
    void refusesToSolveWhereNobodyListensAndSaysWhatToDo() {
        var ticket = rest.submit(desk.customerWith(Plan.STANDARD), "Hello", "Something is odd here.");
        rest.awaitTask(ticket, "Triage ticket");

        var answer = rest.post("/tickets/" + ticket + "/solve", Map.of());

        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(answer.getBody().path("detail").asText()).contains("First complete \"Triage ticket\"");
    }

    @Test
    void refusesToSolveWhatWaitsForProof() {
        var ticket = rest.submit(
                "stranger-%s@customer.example".formatted(UUID.randomUUID()), "PostgreSQL fails", "An error.");
        rest.awaitTask(ticket, "Wait for customer");

        var answer = rest.post("/tickets/" + ticket + "/solve", Map.of());

        assertThat(answer.getStatusCode().value()).isEqualTo(409);
    }

    @Test
    void refusesToSolveWhatWaitsForAFixAndSaysWhatToDo() {
        var ticket = answered("waitUpstream");
        rest.awaitTask(ticket, "Wait for upstream fix");

        var answer = rest.post("/tickets/" + ticket + "/solve", Map.of());

        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(answer.getBody().path("detail").asText()).contains("First complete \"Wait for upstream fix\"");
    }

    private String submitted() {
        var ticket = rest.submit(
                desk.customerWith(Plan.STANDARD), "PostgreSQL backup fails", "pg_dump fails with an error.");
        rest.awaitTask(ticket, "Answer ticket");
        return ticket;
    }

    private String answered(String outcome) {
        var ticket = submitted();
        answer(ticket, outcome, 1);
        return ticket;
    }

    private void answer(String ticket, String outcome, int seenUpTo) {
        var owner = rest.get("/tickets/" + ticket).getBody().path("assignee").asText();
        var written = new RestClientOfTests(http, desk.known(owner))
                .post(
                        "/tickets/" + ticket + "/messages",
                        Map.of("from", "agent", "body", "Use 16.", "outcome", outcome, "seenUpTo", seenUpTo));
        assertThat(written.getStatusCode().value()).as("%s", written.getBody()).isEqualTo(201);
    }

    private void customerWrites(String ticket, String words) {
        conversation.customerWrites(
                TicketReference.of(ticket),
                IncomingMessage.text("someone@customer.example", words, Channel.REST, Instant.now()),
                null);
    }

    private void complete(String ticket, String task, Map<String, Object> values) {
        var open = tasks.createTaskQuery()
                .processInstanceBusinessKey(ticket)
                .taskName(TaskTitle.of(task, TicketReference.of(ticket)))
                .singleResult();
        tasks.complete(open.getId(), values);
    }

    private JsonNode awaitFollowUp(String ticket) {
        rest.await(ticket, view -> kinds(ticket).contains("followedUp"));
        for (var entry : rest.get("/tickets/" + ticket + "/timeline").getBody()) {
            if (entry.path("kind").asText().equals("followedUp")) {
                return rest.get("/tickets/"
                                + entry.path("details").path("ticket").asText())
                        .getBody();
            }
        }
        throw new AssertionError("No follow-up of " + ticket);
    }

    private static String reading(JsonNode ticket, int number) {
        return ticket.path("messages").path(number - 1).path("body").asText();
    }

    private java.util.List<String> kinds(String ticket) {
        return rest.get("/tickets/" + ticket + "/timeline").getBody().findValuesAsText("kind");
    }
}
