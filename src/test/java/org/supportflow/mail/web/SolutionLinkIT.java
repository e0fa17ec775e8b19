package org.supportflow.mail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.supportflow.RestClientOfTests;
import org.supportflow.SupportflowIT;
import org.supportflow.TestDesk;
import org.supportflow.customer.Plan;
import org.supportflow.identity.web.Browser;
import org.supportflow.mail.MailProgram;
import org.supportflow.mail.server.EmbeddedMailServer;

/** The link in the mail that says a ticket is solved: opening it asks, only a form answers. */
@SupportflowIT
class SolutionLinkIT {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/solution/[A-Za-z0-9/-]+");

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    EmbeddedMailServer mailServer;

    @LocalServerPort
    int port;

    private RestClientOfTests rest;
    private String ticket;
    private String link;
    private Browser browser;

    @BeforeEach
    void aSolvedTicketOfWhichTheCustomerWasTold() {
        rest = new RestClientOfTests(http, desk.agentOf("database", "support"));
        browser = new Browser(port);
        var customer = new MailProgram(mailServer, desk.customerWith(Plan.STANDARD));
        ticket = rest.submit(customer.address(), "PostgreSQL <backup> fails", "pg_dump fails.");
        rest.awaitTask(ticket, "Answer ticket");
        rest.post("/tickets/" + ticket + "/solve", Map.of());
        rest.awaitStatus(ticket, "solved");
        link = linkIn(customer);
    }

    @Test
    void asksAndChangesNothingWhenItIsOpened() {
        var page = browser.get(link);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Is your question solved?", ticket, "PostgreSQL &lt;backup&gt; fails");
        assertThat(status()).isEqualTo("solved");
    }

    @Test
    void confirmsTheSolution() {
        var page = browser.get(link);

        var thanks = browser.submit(page, link + "/yes", Map.of());

        assertThat(thanks.body()).contains("The ticket is closed with that");
        rest.awaitStatus(ticket, "closed");
        assertThat(browser.get(link).body()).contains("settled already");
    }

    @Test
    void goesOnWithTheCustomersWordsWhenItIsNotSolved() {
        var page = browser.get(link);

        var thanks = browser.submit(page, link + "/no", Map.of("words", "It still fails at night."));

        assertThat(thanks.body()).contains("We go on working on it");
        var view = rest.awaitTask(ticket, "Answer ticket");
        assertThat(view.path("status").asText()).isEqualTo("open");
        assertThat(view.path("messages").findValuesAsText("body")).contains("It still fails at night.");
        assertThat(browser.get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void asksAgainWhenNothingWasSaid() {
        var page = browser.get(link);

        var again = browser.submit(page, link + "/no", Map.of("words", " "));

        assertThat(again.body()).contains("Is your question solved?");
        assertThat(status()).isEqualTo("solved");
    }

    @Test
    void doesNotAnswerWithoutTheTokenOfThePage() {
        assertThat(browser.post(link + "/yes", Map.of()).statusCode()).isEqualTo(403);
        assertThat(status()).isEqualTo("solved");
    }

    @Test
    void doesNotFitWhenItWasChanged() {
        var end = link.charAt(link.length() - 1);
        var changed = link.substring(0, link.length() - 1) + (end == 'a' ? 'b' : 'a');

        assertThat(browser.get(changed).statusCode()).isEqualTo(404);
        assertThat(browser.get("/solution/SF-000000/aaaaaaaaaaaaaaaa").statusCode())
                .isEqualTo(404);
    }

    private String status() {
        return rest.get("/tickets/" + ticket).getBody().path("status").asText();
    }

    private static String linkIn(MailProgram customer) {
        var link = LINK.matcher(MailProgram.text(customer.awaitMail("/solution/")));
        assertThat(link.find()).isTrue();
        return URI.create(link.group()).getPath();
    }
}
