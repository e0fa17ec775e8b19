package org.supportflow.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.supportflow.RestClientOfTests;
import org.supportflow.SupportflowIT;
import org.supportflow.TestClock;
import org.supportflow.TestDesk;
import org.supportflow.customer.Plan;
import org.supportflow.mail.server.EmbeddedMailServer;

/** R6 with real mail: a clock goes on from when the customer's mail was received, not from when we heard of it. */
@SupportflowIT
class R6ReceivedWhilePausedIT {

    private static final Duration HEARD_LATE = Duration.ofHours(2);

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    EmbeddedMailServer server;

    @Autowired
    TestClock clock;

    private RestClientOfTests rest;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    /** A time at which clocks run; not the hour of noon, which GreenMail takes for that of midnight. */
    @BeforeEach
    void onAWorkingDay() {
        clock.toWorkingMorning();
    }

    @Test
    void resumesAtTheInstantTheMailWasReceived() throws Exception {
        rest = new RestClientOfTests(http, desk.agentOf("database", "support"));
        var customer = new MailProgram(server, desk.customerWith(Plan.MISSION_CRITICAL));
        customer.write("PostgreSQL backup fails", "pg_dump of our database fails with an error.");
        var ticket = rest.awaitTicketOf(customer.address());
        ask(ticket, "Which version do you run?");
        var question = customer.awaitMail("Which version do you run?");
        assertThat(workaround(ticket).path("state").asText()).isEqualTo("paused");

        // mail servers know no part of a second, and the pause began within this one
        var received = clock.instant().plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
        clock.advance(HEARD_LATE);
        customer.put(
                customer.mail(
                        "version-16@customer.example",
                        "Re: backup",
                        "It is version 16.",
                        "In-Reply-To: " + question.getMessageID()),
                received);
        rest.await(ticket, view -> workaround(ticket).path("state").asText().equals("running"));

        var resumed = events(ticket).stream()
                .filter(event -> event.path("type").asText().equals("RESUME"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(instant(resumed, "at")).isEqualTo(received);
        assertThat(instant(resumed, "recordedAt"))
                .isAfter(received.plus(HEARD_LATE).minusSeconds(1));
        assertThat(workaround(ticket).path("elapsedSeconds").asLong())
                .isGreaterThanOrEqualTo(HEARD_LATE.toSeconds() - 1);
    }

    private void ask(String ticket, String question) {
        var assignee = rest.awaitTask(ticket, "Answer ticket").path("assignee").asText();
        var written = new RestClientOfTests(http, desk.known(assignee))
                .post(
                        "/tickets/" + ticket + "/messages",
                        Map.of("from", "agent", "body", question, "outcome", "askCustomer"));
        assertThat(written.getStatusCode().value()).as("%s", written.getBody()).isEqualTo(201);
        rest.awaitTask(ticket, "Wait for customer");
    }

    private JsonNode workaround(String ticket) {
        for (var clock : rest.get("/tickets/" + ticket + "/clocks").getBody().path("clocks")) {
            if (clock.path("kind").asText().equals("workaround")) {
                return clock;
            }
        }
        throw new AssertionError("no clock of the workaround");
    }

    private List<JsonNode> events(String ticket) {
        var events = new ArrayList<JsonNode>();
        workaround(ticket).path("events").forEach(events::add);
        return events;
    }

    private static Instant instant(JsonNode event, String field) {
        return Instant.parse(event.path(field).asText());
    }
}
