package org.supportflow.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.supportflow.RestClientOfTests;
import org.supportflow.SupportflowIT;
import org.supportflow.TestDesk;
import org.supportflow.identity.web.Browser;
import org.supportflow.mail.server.EmbeddedMailServer;

/** Files on their way from a customer's mail program to an agent's disk. */
@SupportflowIT
class AttachmentIT {

    private static final String MAIL = """
            From: Dora <%s>
            To: support@localhost
            Subject: Files %s
            Message-ID: <%s@customer.example>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8

            See the files.
            --b
            Content-Type: application/pdf
            Content-Disposition: attachment; filename="invoice.pdf"
            Content-Transfer-Encoding: base64

            %s
            --b
            Content-Type: text/plain; charset=utf-8
            Content-Disposition: attachment; filename*=UTF-8''%%E6%%97%%A5%%E5%%BF%%97.txt
            Content-Transfer-Encoding: base64

            %s
            --b--
            """;

    private static final String PAGE = "<!DOCTYPE html><html><script>alert(1)</script></html>";
    private static final String LOG = "启动失败 at 10:00\n";

    @Autowired
    EmbeddedMailServer server;

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @LocalServerPort
    int port;

    private final String mark = UUID.randomUUID().toString();
    private RestClientOfTests rest;
    private Browser browser;

    @BeforeEach
    void signIn() {
        var agent = desk.agentOf("support");
        rest = new RestClientOfTests(http, agent);
        browser = new Browser(port);
        browser.signIn(agent, TestDesk.PASSWORD);
    }

    @Test
    void givesAnAgentTheFilesOfAMailAsDownloadsOnly() {
        var ticket = sent();
        var files = files(ticket);

        var page = browser.get("/desk/tickets/" + ticket).body();
        assertThat(page).contains("日志.txt", "invoice.pdf", "text/html");

        var log = browser.get("/desk/tickets/" + ticket + "/attachments/" + files.get("日志.txt"));
        assertThat(log.statusCode()).isEqualTo(200);
        assertThat(log.body()).isEqualTo(LOG);
        assertThat(log.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"=?UTF-8?Q?=E6=97=A5=E5=BF=97.txt?=\";"
                        + " filename*=UTF-8''%E6%97%A5%E5%BF%97.txt");
        var disguised = browser.get("/desk/tickets/" + ticket + "/attachments/" + files.get("invoice.pdf"));
        assertThat(disguised.headers().map())
                .extracting("content-type", "x-content-type-options", "content-security-policy")
                .asString()
                .contains("text/html", "nosniff", "sandbox; default-src 'none'");
        assertThat(disguised.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;");
    }

    @Test
    void opensAFileOnlyUnderItsOwnTicket() {
        var file = files(sent()).values().iterator().next();
        var other = rest.submit(desk.customerWith(org.supportflow.customer.Plan.STANDARD), "Other", "Words.");

        assertThat(rest.get("/tickets/" + other + "/attachments/" + file)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(new Browser(port)
                        .get("/desk/tickets/" + other + "/attachments/" + file)
                        .statusCode())
                .isEqualTo(302);
    }

    private String sent() {
        var dora = new MailProgram(server, "dora-" + mark + "@customer.example");
        dora.send(
                "support@localhost",
                MAIL.formatted(dora.address(), mark, mark, base64(PAGE), base64(LOG))
                        .replace("\n", "\r\n"));
        return await().atMost(Duration.ofSeconds(30)).until(this::ticket, found -> !found.isEmpty());
    }

    private String ticket() {
        return rest.get("/tickets?q=" + mark)
                .getBody()
                .path("items")
                .path(0)
                .path("reference")
                .asText();
    }

    private Map<String, String> files(String ticket) {
        var files = rest.get("/tickets/" + ticket)
                .getBody()
                .path("messages")
                .path(0)
                .path("files");
        return StreamSupport.stream(files.spliterator(), false)
                .collect(Collectors.toMap(file -> text(file, "name"), file -> text(file, "id")));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
