package org.supportflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.supportflow.customer.Plan;
import org.supportflow.mail.MailProgram;
import org.supportflow.mail.server.EmbeddedMailServer;

/** A day at the desk, through sockets and a browser alone: an emergency of a paying customer, a community question. */
@SupportflowIT
class SupportDayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    TestClock clock;

    @Autowired
    EmbeddedMailServer mailServer;

    @LocalServerPort
    int port;

    private RestClientOfTests rest;
    private Tasklist tasklist;
    private String agent;

    @BeforeEach
    void openTheDesk() {
        agent = desk.agentOf("database", "on-call", "community");
        rest = new RestClientOfTests(http, agent);
        tasklist = new Tasklist(port);
    }

    @AfterEach
    void closeTheDesk() {
        tasklist.close();
        clock.reset();
    }

    @Test
    void carriesAnEmergencyFromMailToClosing() {
        var customer = new MailProgram(mailServer, desk.customerWith(Plan.PREMIUM));

        customer.write(
                "Production database is down",
                "Our PostgreSQL production cluster is down for all users. There is no workaround.");
        var ticket = ticketOf(customer);
        rest.awaitTask(ticket, "Acknowledge page");
        var acknowledgement = mail(customer, "[" + ticket + "]", 1);
        work(ticket, "Acknowledge page", agent, page -> page.write("Note for the team", "On it."));

        rest.awaitTask(ticket, "Handle emergency");
        clock.advance(Duration.ofMinutes(46));
        var late = rest.awaitTask(ticket, "Handle escalation");
        work(ticket, "Handle emergency", owner(late), page -> {
            page.write("Update for the customer", "The primary is up again after a failover.");
            page.choose("Yes, production is restored");
        });
        var restored = mailSaying(customer, "The primary is up again");

        solve(ticket, "The disk of the old primary was full.");
        customer.answer(
                mailSaying(customer, "The disk of the old primary was full."), "The replica still lags behind.");
        solve(ticket, "The replica has caught up now.");
        rest.awaitStatus(ticket, "solved");
        rest.post("/tickets/" + ticket + "/confirm", Map.of());
        var closed = rest.awaitStatus(ticket, "closed");

        assertThat(header(acknowledgement, "Auto-Submitted")).isEqualTo("auto-replied");
        assertThat(header(restored, "In-Reply-To")).isNotBlank();
        assertThat(closed.path("severity").asText()).isEqualTo("S1");
        assertThat(closed.path("priority").asText()).isEqualTo("P1");
        assertThat(closed.path("mode").asText()).isEqualTo("emergency-support");
        assertThat(kinds(ticket)).contains("waiting", "solved", "reopened", "closed", "assigned", "staffNotified");
        assertThat(clockOf(ticket, "firstResponse").path("state").asText()).isEqualTo("stopped");
        assertThat(clockOf(ticket, "firstResponse").path("breached").asBoolean())
                .isFalse();
        assertThat(rest.get("/tickets/" + ticket + "/why").getBody().findValuesAsText("table"))
                .contains(
                        "customer-tier",
                        "entitlement",
                        "classification",
                        "severity",
                        "priority",
                        "service-level",
                        "support-mode",
                        "routing",
                        "escalation",
                        "follow-up");
    }

    @Test
    void answersACommunityQuestionBestEffort() {
        var user = new MailProgram(mailServer, desk.customerWith(Plan.COMMUNITY));

        user.write("Which versions work together", "The server and the agent have different versions, is it a bug?");
        var ticket = ticketOf(user);
        rest.awaitTask(ticket, "Answer community question");
        work(ticket, "Answer community question", agent, page -> {
            page.write("Reply to the customer", "Any two versions of one year work together.");
            page.choose("Answered, ask for confirmation");
        });
        mailSaying(user, "Any two versions of one year work together.");
        rest.awaitStatus(ticket, "solved");
        rest.post("/tickets/" + ticket + "/confirm", Map.of());
        var closed = rest.awaitStatus(ticket, "closed");

        assertThat(closed.path("mode").asText()).isEqualTo("community-support");
        assertThat(closed.path("nextDeadline").isNull()).isTrue();
    }

    private void solve(String ticket, String reply) {
        work(ticket, "Answer ticket", owner(rest.awaitTask(ticket, "Answer ticket")), page -> {
            page.write("Reply to the customer", reply);
            page.choose("Solved, ask the customer to confirm");
        });
    }

    /** Opens the task by its link after signing in, takes it if nobody has it, fills in the form and sends it. */
    private void work(String ticket, String task, String person, java.util.function.Consumer<Tasklist> filling) {
        JsonNode open = null;
        for (var each : rest.awaitTask(ticket, task).path("tasks")) {
            open = each.path("name").asText().equals(task) ? each : open;
        }
        tasklist.signInAt(open.path("url").asText(), desk.known(person), TestDesk.PASSWORD);
        tasklist.awaitTask(task);
        if (open.path("assignee").isNull()) {
            tasklist.claim();
        }
        filling.accept(tasklist);
        tasklist.picture(task.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
        tasklist.complete();
    }

    private String owner(JsonNode ticket) {
        return ticket.path("assignee").asText();
    }

    private String ticketOf(MailProgram customer) {
        var found = new String[1];
        await().atMost(PATIENCE).until(() -> {
            found[0] = rest.get("/tickets?status=all&q=" + customer.address())
                    .getBody()
                    .path("items")
                    .path(0)
                    .path("reference")
                    .asText();
            return !found[0].isEmpty();
        });
        return found[0];
    }

    private MimeMessage mail(MailProgram customer, String subject, int atLeast) {
        await().atMost(PATIENCE).until(() -> customer.inbox().size() >= atLeast);
        return customer.inbox().stream()
                .filter(mail -> header(mail, "Subject").contains(subject))
                .findFirst()
                .orElseThrow();
    }

    private MimeMessage mailSaying(MailProgram customer, String words) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(customer.inbox())
                        .extracting(SupportDayIT::text)
                        .anyMatch(text -> text.contains(words)));
        return customer.inbox().stream()
                .filter(mail -> text(mail).contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static String text(jakarta.mail.Part part) {
        try {
            if (part.getContent() instanceof jakarta.mail.Multipart parts) {
                var all = new StringBuilder();
                for (var i = 0; i < parts.getCount(); i++) {
                    all.append(text(parts.getBodyPart(i)));
                }
                return all.toString();
            }
            return String.valueOf(part.getContent());
        } catch (MessagingException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String header(MimeMessage mail, String name) {
        try {
            return String.valueOf(mail.getHeader(name, null));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private java.util.List<String> kinds(String ticket) {
        return rest.get("/tickets/" + ticket + "/timeline").getBody().findValuesAsText("kind");
    }

    private JsonNode clockOf(String ticket, String kind) {
        var answer = rest.get("/tickets/" + ticket + "/clocks").getBody();
        for (var each : answer.findParents("kind")) {
            if (each.path("kind").asText().equals(kind) && each.has("state")) {
                return each;
            }
        }
        throw new AssertionError("No clock " + kind + " in " + answer);
    }
}
