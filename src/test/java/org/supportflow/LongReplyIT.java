package org.supportflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.supportflow.customer.Plan;
import org.supportflow.mail.MailProgram;
import org.supportflow.mail.server.EmbeddedMailServer;

/** A reply of any length reaches the customer as it was typed, and never becomes a process variable. */
@SupportflowIT
class LongReplyIT {

    private static final int LENGTH = 20_000;
    private static final String LINE = "Grüße aus 東京 🚀👩‍🚒, Zeile %05d: set max_wal_senders = 20; then restart.\n";

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    EmbeddedMailServer server;

    @Autowired
    JdbcTemplate database;

    @LocalServerPort
    int port;

    private Tasklist tasklist;

    @BeforeEach
    void openTheBrowser() {
        tasklist = new Tasklist(port);
    }

    @AfterEach
    void closeTheBrowser() {
        tasklist.close();
    }

    @Test
    void reachesTheCustomersMailboxAsItWasTyped() {
        var customer = new MailProgram(server, desk.customerWith(Plan.PREMIUM));
        var rest = new RestClientOfTests(http, desk.agentOf("database"));
        var ticket = rest.submit(customer.address(), "PostgreSQL replication is slow", "It lags since the upgrade.");
        var waiting = rest.awaitTask(ticket, "Answer ticket");
        var reply = longReply();

        tasklist.signInAt(
                waiting.path("tasks").path(0).path("url").asText(),
                desk.known(waiting.path("assignee").asText()),
                TestDesk.PASSWORD);
        tasklist.awaitTask("Answer ticket");
        tasklist.write("Reply to the customer", reply);
        tasklist.choose("Wait for the customer");
        tasklist.complete();

        rest.awaitStatus(ticket, "waiting_customer");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> arrived(customer, reply).isPresent());
        assertThat(inVariables()).isZero();
    }

    private static String longReply() {
        var text = new StringBuilder();
        for (var line = 1; text.length() < LENGTH; line++) {
            text.append(LINE.formatted(line));
        }
        return text.toString().strip();
    }

    private static Optional<MimeMessage> arrived(MailProgram customer, String words) {
        return customer.inbox().stream()
                .filter(mail -> text(mail).contains(words))
                .findFirst();
    }

    private static String text(MimeMessage mail) {
        try {
            var text = mail.getContent() instanceof MimeMultipart parts
                    ? (String) parts.getBodyPart(0).getContent()
                    : (String) mail.getContent();
            return text.replace("\r\n", "\n");
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private long inVariables() {
        return Optional.ofNullable(database.queryForObject("""
                select (select count(*) from act_ru_variable where text_ like '%max_wal_senders = 20%')
                     + (select count(*) from act_hi_detail where text_ like '%max_wal_senders = 20%')
                     + (select count(*) from act_hi_varinst where text_ like '%max_wal_senders = 20%')
                     + (select count(*) from act_ge_bytearray
                        where position(convert_to('max_wal_senders = 20', 'UTF8') in bytes_) > 0)
                """, Long.class)).orElse(0L);
    }
}
