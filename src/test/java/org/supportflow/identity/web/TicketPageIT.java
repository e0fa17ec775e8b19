package org.supportflow.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.supportflow.RestClientOfTests;
import org.supportflow.SupportflowIT;
import org.supportflow.TestDesk;
import org.supportflow.customer.Plan;

@SupportflowIT
class TicketPageIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @LocalServerPort
    int port;

    private RestClientOfTests rest;
    private String contact;
    private String agent;

    @BeforeEach
    void signIn() {
        agent = desk.agentOf("database");
        rest = new RestClientOfTests(http, agent);
        contact = desk.customerWith(Plan.STANDARD);
    }

    @Test
    void tellsHowATicketEndedThatALinkLeadsTo() {
        var ticket = withdrawn("<b>Backup</b> fails");
        var browser = new Browser(port);
        browser.signIn(agent, TestDesk.PASSWORD);

        var link = browser.get("/go/ticket/" + ticket);
        var page = browser.get(link.headers().firstValue("Location").orElseThrow());

        assertThat(link.statusCode()).isEqualTo(302);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(ticket, "withdrawn", "This ticket is over", "pg_dump &lt;fails&gt;.")
                .contains("&lt;b&gt;Backup&lt;/b&gt; fails");
    }

    @Test
    void isNotThereForATicketThatIsNot() {
        var browser = new Browser(port);
        browser.signIn(agent, TestDesk.PASSWORD);

        assertThat(browser.get("/desk/tickets/SF-000000").statusCode()).isEqualTo(404);
        assertThat(browser.get("/desk/tickets/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void listsWhatIsOverOnlyWhenAsked() {
        var ticket = withdrawn("PostgreSQL backup fails");

        assertThat(listed("")).doesNotContain(ticket);
        assertThat(listed("&status=withdrawn")).containsExactly(ticket);
        assertThat(listed("&status=all")).containsExactly(ticket);
        assertThat(listed("&status=closed")).isEmpty();
    }

    @Test
    void saysWhichStatusesThereAre() {
        var answer = rest.get("/tickets?status=done");

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody().path("detail").asText())
                .contains("'status' has to be one of", "waiting_customer", "all");
        assertThat(http.getForObject("/v3/api-docs", String.class))
                .contains("Without it, every ticket that is not over");
    }

    private String withdrawn(String subject) {
        var ticket = rest.submit(contact, subject, "pg_dump <fails>.");
        rest.awaitTask(ticket, "Answer ticket");
        rest.post("/tickets/" + ticket + "/withdraw", Map.of());
        rest.awaitStatus(ticket, "withdrawn");
        return ticket;
    }

    private java.util.List<String> listed(String more) {
        var page = rest.get("/tickets?q=" + contact + more).getBody();
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(item -> item.path("reference").asText())
                .toList();
    }
}
