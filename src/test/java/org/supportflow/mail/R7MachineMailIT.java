package org.supportflow.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.supportflow.RestClientOfTests;
import org.supportflow.SupportflowIT;
import org.supportflow.TestDesk;
import org.supportflow.customer.Plan;
import org.supportflow.mail.server.EmbeddedMailServer;

/** R7: bounces and vacation notices reach us at every stage of a ticket: a note tells of them, and nothing else. */
@SupportflowIT
class R7MachineMailIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    /** What answers a mail of ours although nobody has read it. */
    enum Machine {
        BOUNCE("it is a report (delivery-status)"),
        VACATION("Auto-Submitted: auto-replied"),
        NAMELESS("its return path is empty");

        private final String sign;

        Machine(String sign) {
            this.sign = sign;
        }
    }

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    EmbeddedMailServer server;

    @Autowired
    JdbcTemplate database;

    private RestClientOfTests rest;
    private MailProgram customer;
    private String ticket;

    @BeforeEach
    void takeInAQuestion() {
        rest = new RestClientOfTests(http, desk.agentOf("database", "support", "platform"));
        customer = new MailProgram(server, desk.customerWith(Plan.PREMIUM));
        customer.write("PostgreSQL backup fails", "pg_dump of our database fails with an error.");
        ticket = rest.awaitTicketOf(customer.address());
        rest.awaitTask(ticket, "Answer ticket");
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheFirstResponseClockRunning(Machine machine) {
        var before = clocks();

        comes(machine, customer.awaitMail("we are looking at it"));

        assertThat(clocks()).isEqualTo(before);
        assertThat(clockEvents("firstResponse")).doesNotContain("STOP");
        assertNothingWentBack(machine, "we are looking at it");
    }

    @ParameterizedTest
    @EnumSource
    void doesNotResumeAWaitingTicket(Machine machine) {
        answer("askCustomer", "Which version do you run?");
        rest.awaitTask(ticket, "Wait for customer");
        var before = clocks();

        comes(machine, customer.awaitMail("Which version do you run?"));

        assertThat(clocks()).isEqualTo(before);
        assertThat(view().path("status").asText()).isEqualTo("waiting_customer");
        assertThat(view().path("tasks").findValuesAsText("name")).containsExactly("Wait for customer");
        assertNothingWentBack(machine, "we are looking at it", "Which version do you run?");
    }

    @ParameterizedTest
    @EnumSource
    void doesNotReopenASolvedTicket(Machine machine) {
        answer("solved", "Use pg_dump 16.");
        rest.awaitTask(ticket, "Wait for confirmation");
        var before = clocks();

        comes(machine, customer.awaitMail("we believe that ticket"));

        assertThat(clocks()).isEqualTo(before);
        assertThat(view().path("status").asText()).isEqualTo("solved");
        assertThat(view().path("tasks").findValuesAsText("name")).containsExactly("Wait for confirmation");
        assertNothingWentBack(machine, "we are looking at it", "Use pg_dump 16.", "we believe that ticket");
    }

    @ParameterizedTest
    @EnumSource
    void makesNoTicketOfOneThatAnswersNothingOfOurs(Machine machine) throws Exception {
        var foreign = new MimeMessage(customer.awaitMail("we are looking at it"));
        var id = "somebody-else-" + UUID.randomUUID() + "@elsewhere.example";

        send(
                machine,
                id,
                "support@localhost",
                "<" + id + ">",
                text(foreign).replace("localhost>", "elsewhere.example>"));

        assertThat(fate(id)).containsEntry("state", "ignored").containsEntry("ticket_id", null);
        assertThat(database.queryForList(
                        "select reference from supportflow.ticket where contact_email in (?, 'mailer-daemon@mx.example')",
                        String.class,
                        customer.address()))
                .containsExactly(ticket);
    }

    /** Ours answers, theirs answers ours in the same thread and does not say that it is a machine. */
    @Test
    void stopsWithinThreeMailsOfAResponderThatStaysInTheThread() throws Exception {
        var responder = new MailProgram(server, desk.customerWith(Plan.COMMUNITY));
        responder.write("How do I rotate the logs", "How do I rotate the logs of the server?");
        var discussed = rest.awaitTicketOf(responder.address());

        var answered = new int[1];
        await().atMost(SOON).until(() -> {
            var mails = responder.inbox();
            for (; answered[0] < mails.size(); answered[0]++) {
                responder.answer(mails.get(answered[0]), "I am away, and I got your mail.");
            }
            var view = rest.get("/tickets/" + discussed).getBody();
            return view.path("tasks").findValuesAsText("name").stream().anyMatch(name -> name.startsWith("Answer"));
        });
        rest.post("/tickets/" + discussed + "/messages", Map.of("from", "agent", "body", "A person reads this now."));
        responder.awaitMail("A person reads this now.");

        assertThat(responder.inbox())
                .extracting(MailProgram::text)
                .satisfiesExactly(
                        mail -> assertThat(mail).contains("thank you for writing to us"),
                        mail -> assertThat(mail).contains("logs"),
                        mail -> assertThat(mail).contains("we believe that ticket"),
                        mail -> assertThat(mail).contains("A person reads this now."));
        assertThat(rest.get("/tickets/" + discussed + "/timeline").getBody().findValuesAsText("kind"))
                .contains("automaticMailLeftOut");
    }

    /** Taken in, and written down on the ticket as what it is. */
    private void comes(Machine machine, MimeMessage mail) {
        var id = machine.name().toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID() + "@mx.example";
        try {
            send(machine, id, mail.getReplyTo()[0].toString(), mail.getMessageID(), text(mail));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
        assertThat(fate(id))
                .containsEntry("state", "ignored")
                .containsEntry("reason", "A machine wrote it: " + machine.sign)
                .doesNotContainEntry("ticket_id", null);
        var messages = view().path("messages");
        var note = messages.get(messages.size() - 1);
        assertThat(note.path("from").asText()).isEqualTo("system");
        assertThat(note.path("public").asBoolean()).isFalse();
        assertThat(note.path("body").asText()).contains(machine.sign);
    }

    private void send(Machine machine, String id, String replyTo, String messageId, String returned) {
        if (machine == Machine.BOUNCE) {
            customer.send("support@localhost", bounce(id, returned));
            return;
        }
        if (machine == Machine.NAMELESS) {
            // The embedded server takes no mail without a sender and writes this header itself.
            customer.put("Return-Path: <>\r\n"
                    + customer.mail(id, "Not delivered", "Mailbox full.", "In-Reply-To: " + messageId));
            return;
        }
        customer.send(
                replyTo,
                customer.mail(
                        id,
                        "Away until Monday",
                        "I read it on Monday.",
                        "Auto-Submitted: auto-replied",
                        "In-Reply-To: " + messageId));
    }

    private String bounce(String id, String returned) {
        return """
                Return-Path: <>
                From: Mail Delivery System <MAILER-DAEMON@mx.example>
                To: support@localhost
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <%s>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="report"

                --report
                Content-Type: text/plain; charset=us-ascii

                I could not deliver your mail to %s: mailbox full.
                --report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.2.2
                --report
                Content-Type: message/rfc822

                %s
                --report--
                """.formatted(id, customer.address(), customer.address(), returned)
                .replace("\r\n", "\n")
                .replace("\n", "\r\n");
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        var copy = new ByteArrayOutputStream();
        mail.writeTo(copy);
        return copy.toString(StandardCharsets.UTF_8);
    }

    private Map<String, Object> fate(String messageId) {
        var row = "select state, reason, ticket_id from supportflow.raw_mail where message_id = ? and state <> 'new'";
        await().atMost(SOON).until(() -> !database.queryForList(row, messageId).isEmpty());
        return database.queryForMap(row, messageId);
    }

    /** A ticket's mails go out in order: when one that was written later is there, no other is on its way. */
    private void assertNothingWentBack(Machine machine, String... earlier) {
        rest.post("/tickets/" + ticket + "/messages", Map.of("from", "agent", "body", "One more thing."));
        customer.awaitMail("One more thing.");

        var mails = customer.inbox().stream().map(MailProgram::text).toList();
        assertThat(mails).as("after a %s", machine).hasSize(earlier.length + 1);
        for (var number = 0; number < earlier.length; number++) {
            assertThat(mails.get(number)).contains(earlier[number]);
        }
        assertThat(database.queryForList(
                        "select count(*) from supportflow.sent_mail where recipient like '%@mx.example'",
                        Integer.class))
                .containsExactly(0);
    }

    private void answer(String outcome, String reply) {
        var owner = desk.known(view().path("assignee").asText());
        var written = new RestClientOfTests(http, owner)
                .post("/tickets/" + ticket + "/messages", Map.of("from", "agent", "body", reply, "outcome", outcome));
        assertThat(written.getStatusCode().value()).as("%s", written.getBody()).isEqualTo(201);
    }

    private JsonNode view() {
        return rest.get("/tickets/" + ticket).getBody();
    }

    private List<String> clockEvents(String kind) {
        return rest.get("/tickets/" + ticket + "/clocks").getBody().path("clocks").findParents("events").stream()
                .filter(clock -> clock.path("kind").asText().equals(kind))
                .flatMap(clock -> clock.path("events").findValuesAsText("type").stream())
                .toList();
    }

    /** The whole ledger of the ticket's clocks. */
    private List<JsonNode> clocks() {
        return rest.get("/tickets/" + ticket + "/clocks").getBody().findValues("events");
    }
}
