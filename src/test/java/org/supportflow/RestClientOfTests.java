package org.supportflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** Calls {@code /api/v1} as one person, over a real socket. */
public class RestClientOfTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestRestTemplate http;

    public RestClientOfTests(TestRestTemplate http, String user) {
        this.http = http.withBasicAuth(user, TestDesk.PASSWORD);
    }

    public ResponseEntity<JsonNode> post(String path, Object body) {
        return post(path, body, new HttpHeaders());
    }

    public ResponseEntity<JsonNode> post(String path, Object body, String idempotencyKey) {
        var headers = new HttpHeaders();
        headers.set("Idempotency-Key", idempotencyKey);
        return post(path, body, headers);
    }

    private ResponseEntity<JsonNode> post(String path, Object body, HttpHeaders headers) {
        return http.exchange("/api/v1" + path, HttpMethod.POST, new HttpEntity<>(body, headers), JsonNode.class);
    }

    public ResponseEntity<JsonNode> get(String path) {
        return http.getForEntity("/api/v1" + path, JsonNode.class);
    }

    /** Submits a ticket and gives its reference. */
    public String submit(String contact, String subject, String body) {
        return post("/tickets", Map.of("contact", contact, "subject", subject, "body", body))
                .getBody()
                .path("reference")
                .asText();
    }

    /** The newest ticket of a contact, as soon as there is one. */
    public String awaitTicketOf(String contact) {
        return Awaitility.await("a ticket of " + contact)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> get("/tickets?status=all&q=" + contact)
                                .getBody()
                                .path("items")
                                .path(0)
                                .path("reference")
                                .asText(),
                        reference -> !reference.isEmpty());
    }

    /** The ticket as soon as it is as expected; fails with its last state. */
    public JsonNode await(String ticket, Predicate<JsonNode> expected) {
        var last = new JsonNode[1];
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> {
                        last[0] = get("/tickets/" + ticket).getBody();
                        return expected.test(last[0]);
                    });
        } catch (org.awaitility.core.ConditionTimeoutException late) {
            throw new AssertionError("The ticket never was as expected; it is: " + last[0].toPrettyString(), late);
        }
        return last[0];
    }

    /** Waits until the ticket has an open task of that name. */
    public JsonNode awaitTask(String ticket, String task) {
        return await(ticket, view -> {
            for (var open : view.path("tasks")) {
                if (open.path("name").asText().equals(task)) {
                    return true;
                }
            }
            return false;
        });
    }

    public JsonNode awaitStatus(String ticket, String status) {
        return await(ticket, view -> view.path("status").asText().equals(status));
    }
}
