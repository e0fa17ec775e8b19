package org.supportflow.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.supportflow.RestClientOfTests;
import org.supportflow.SupportflowIT;
import org.supportflow.TestDesk;
import org.supportflow.customer.Plan;

/** Clients that bring their own form are held to what ours asks. */
@SupportflowIT
class FormRulesByRestIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    private RestClientOfTests rest;

    @BeforeEach
    void signIn() {
        rest = new RestClientOfTests(http, desk.agentOf("database"));
    }

    @Test
    void refuseAnAnswerWithoutAnOutcomeOrWithLessThanNoTime() {
        var open = submitted("PostgreSQL backup fails", "Answer ticket");

        assertRefused(complete(open, "complete", Map.of("reply", "Hello")), "Fill in the field", "(outcome)", "solved");
        assertRefused(
                complete(open, "submit-form", Map.of("outcome", "handOver", "timeSpent", -5)),
                "Time spent in minutes",
                "must be at least 0");
        assertRefused(complete(open, "complete", Map.of("outcome", "handOver", "severity", "S9")), "S1, S2, S3, S4");
        assertRefused(complete(open, "complete", Map.of("outcome", "handOver", "skill", "magic")), "no field");

        var after = rest.get("/tickets/" + open.path("reference").asText()).getBody();
        assertThat(after.path("messages")).hasSize(1);
        assertThat(after.path("tasks").path(0).path("id"))
                .isEqualTo(open.path("tasks").path(0).path("id"));
    }

    @Test
    void refuseAReviewThatDecidesNothing() {
        var open = submitted("How do I configure PostgreSQL replication?", "Review automatic answer");

        assertRefused(complete(open, "complete", Map.of()), "Does it help this customer?", "send, discard");
        assertThat(complete(open, "complete", Map.of("outcome", "discard"))
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
    }

    @Test
    void refuseAnAnswerByOurOwnApiWhoseOutcomeDoesNotExist() {
        var open = submitted("PostgreSQL backup fails", "Answer ticket");
        var owner = new RestClientOfTests(http, desk.known(open.path("assignee").asText()));
        var messages = "/tickets/" + open.path("reference").asText() + "/messages";

        var refused = owner.post(messages, Map.of("from", "agent", "body", "Done.", "outcome", "nonsense"));
        var taken = owner.post(messages, Map.of("from", "agent", "body", "Done.", "outcome", "solved"));

        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(refused.getBody().path("detail").asText()).contains("What is next?", "none of the choices");
        assertThat(taken.getStatusCode().value()).as("%s", taken.getBody()).isEqualTo(201);
    }

    @Test
    void refuseSerialisedObjects() {
        var open = submitted("PostgreSQL backup fails", "Answer ticket");
        var object = Map.of(
                "value",
                "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAB3CAAAABAAAAAAeA==",
                "type",
                "Object",
                "valueInfo",
                Map.of(
                        "objectTypeName", "java.util.HashMap",
                        "serializationDataFormat", "application/x-java-serialized-object"));

        var answer = post(open, "complete", Map.of("variables", Map.of("outcome", object)));

        assertRefused(answer, "Send text, a number, yes or no, or a date");
    }

    private JsonNode submitted(String subject, String task) {
        return rest.awaitTask(rest.submit(desk.customerWith(Plan.PREMIUM), subject, "pg_dump, please."), task);
    }

    private ResponseEntity<String> complete(JsonNode open, String way, Map<String, Object> values) {
        var variables = new HashMap<String, Object>();
        values.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return post(open, way, Map.of("variables", variables));
    }

    private ResponseEntity<String> post(JsonNode open, String way, Object body) {
        return http.withBasicAuth(desk.known(open.path("assignee").asText()), TestDesk.PASSWORD)
                .postForEntity(
                        "/engine-rest/task/"
                                + open.path("tasks").path(0).path("id").asText() + "/" + way,
                        body,
                        String.class);
    }

    private static void assertRefused(ResponseEntity<String> answer, String... told) {
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(400);
        assertThat(answer.getBody()).contains(told);
    }
}
