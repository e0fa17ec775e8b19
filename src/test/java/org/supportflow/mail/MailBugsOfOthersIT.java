package org.supportflow.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.supportflow.RestClientOfTests;
import org.supportflow.SupportflowIT;
import org.supportflow.TestDesk;
import org.supportflow.customer.Plan;
import org.supportflow.identity.Role;
import org.supportflow.mail.server.EmbeddedMailServer;

/** What went wrong with mail elsewhere, each test named after the public thread that tells of it. */
@SupportflowIT
class MailBugsOfOthersIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String THREAD_INDEX = "Thread-Index: AdPZc0m0bN2rFqQ8Qm6l1mUuXk2yAA==";

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

    @BeforeEach
    void aCustomer() {
        rest = new RestClientOfTests(http, desk.person(Role.MANAGER));
        customer = new MailProgram(server, desk.customerWith(Plan.STANDARD));
    }

    /** An out of office notice made a ticket, whose acknowledgement made a notice, and so on. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "X-Autoreply: yes",
                "Precedence: auto_reply",
                "X-Auto-Response-Suppress: All"
            })
    void osTicket1041AndOdoo66329MakeNoTicketOfAnOutOfOfficeNotice(String sign) {
        var notice = customer.write("Out of office", "I am away until Monday.", sign);

        assertThat(fate(notice)).containsEntry("state", "ignored");
        assertNothingCameBack();
    }

    /** What we send to our own address came in again and was answered. */
    @Test
    void osTicket3966AnswersNoMailOfOurOwnAddress() {
        var ours = UUID.randomUUID() + "@localhost";

        customer.put(customer.mail(ours, "Your question", "Thank you for writing to us.")
                .replace(customer.address(), "support@localhost"));

        assertThat(fate(ours)).containsEntry("state", "ignored");
        assertThat(sentTo("support@localhost")).isZero();
    }

    /** The acknowledgement to an address that is not there came back, and was acknowledged. */
    @Test
    void faveo150AndFrappe3628AcknowledgeNoBounce() throws Exception {
        customer.write("PostgreSQL backup fails", "pg_dump of our database fails with an error.");
        var ticket = rest.awaitTicketOf(customer.address());
        var acknowledgement = customer.awaitMail(ticket);
        var bounce = UUID.randomUUID() + "@mx.example";

        customer.put(bounceOf(acknowledgement, bounce));

        assertThat(fate(bounce)).containsEntry("state", "ignored");
        assertThat(sentTo("mailer-daemon@mx.example")).isZero();
        assertThat(ticketsOf("mailer-daemon@mx.example")).isEmpty();
        assertThat(ticketsOf(customer.address())).containsExactly(ticket);
    }

    /** Two customers asked with the same subject; their mails came into one ticket. */
    @Test
    void mailanalyzer20KeepsQuestionsApartThatHaveTheSameSubjectAndThreadIndex() {
        var other = new MailProgram(server, desk.customerWith(Plan.STANDARD));

        customer.write("Backup fails", "pg_dump fails here.", THREAD_INDEX, "Thread-Topic: Backup fails");
        other.write("Backup fails", "pg_dump fails there.", THREAD_INDEX, "Thread-Topic: Backup fails");

        assertThat(rest.awaitTicketOf(customer.address())).isNotEqualTo(rest.awaitTicketOf(other.address()));
    }

    /** Mails whose programs write an empty Message-ID were taken for one conversation. */
    @Test
    void mailanalyzer81KeepsQuestionsApartThatHaveNoMessageId() {
        var other = new MailProgram(server, desk.customerWith(Plan.STANDARD));

        customer.send("support@localhost", customer.mail("", "Backup fails", "pg_dump fails here."));
        other.send("support@localhost", other.mail("", "Restore fails", "pg_restore fails there.", "In-Reply-To: <>"));

        assertThat(rest.awaitTicketOf(customer.address())).isNotEqualTo(rest.awaitTicketOf(other.address()));
    }

    private static String bounceOf(MimeMessage mail, String id) throws Exception {
        return """
                From: Mail Delivery System <mailer-daemon@mx.example>
                To: support@localhost
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <%s>
                In-Reply-To: %s
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="report"

                --report
                Content-Type: text/plain; charset=us-ascii

                There is no such address.
                --report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Action: failed
                Status: 5.1.1
                --report--
                """.formatted(id, mail.getMessageID()).replace("\n", "\r\n");
    }

    /** An answer that is on its way arrives before that of a question which came later. */
    private void assertNothingCameBack() {
        customer.write("PostgreSQL backup fails", "pg_dump of our database fails with an error.");
        var ticket = rest.awaitTicketOf(customer.address());
        customer.awaitMail(ticket);

        assertThat(ticketsOf(customer.address())).containsExactly(ticket);
        assertThat(customer.inbox()).hasSize(1);
    }

    private Map<String, Object> fate(String messageId) {
        var row = "select state, reason from supportflow.raw_mail where message_id = ? and state <> 'new'";
        await().atMost(SOON).until(() -> !database.queryForList(row, messageId).isEmpty());
        return database.queryForMap(row, messageId);
    }

    private int sentTo(String address) {
        return database.queryForList("select 1 from supportflow.sent_mail where recipient = ?", address)
                .size();
    }

    private List<String> ticketsOf(String contact) {
        return database.queryForList(
                "select reference from supportflow.ticket where contact_email = ?", String.class, contact);
    }
}
