package org.supportflow.sla;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.supportflow.identity.Role.LEAD;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.supportflow.RestClientOfTests;
import org.supportflow.SupportflowIT;
import org.supportflow.Tasklist;
import org.supportflow.TestClock;
import org.supportflow.TestDesk;
import org.supportflow.customer.Plan;

/** What a ticket's page says of its clocks, in words and as bars. */
@SupportflowIT
class ClocksOnTicketIT {

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    TestClock clock;

    private Tasklist browser;

    @BeforeEach
    void openABrowser() {
        browser = new Tasklist(port);
    }

    @AfterEach
    void backToNow() {
        browser.close();
        clock.reset();
    }

    @Test
    void tellsWhatIsLateMetPausedAndAgreed() {
        var lead = desk.person(LEAD);
        var ticket = lateAnsweredAndWaiting();
        new RestClientOfTests(http, lead)
                .post(
                        "/tickets/" + ticket + "/clocks/workaround/adjust",
                        Map.of(
                                "dueAt",
                                        clock.instant()
                                                .plus(Duration.ofDays(20))
                                                .toString(),
                                "reason", "They test later",
                                "consent", "message 2"));

        browser.signInAt("/desk/tickets/" + ticket, lead, TestDesk.PASSWORD);

        var page = browser.page();
        assertThat(page.locator("li", new Page.LocatorOptions().setHasText("First response")))
                .containsText("missed by 1:00 h");
        var workaround = page.locator("li", new Page.LocatorOptions().setHasText("Workaround"));
        assertThat(workaround).containsText("paused since");
        assertThat(workaround).containsText("waiting for the customer");
        assertThat(workaround).containsText("They test later (message 2)");
        assertThat(workaround.locator("rect.sf-clock-paused")).hasCount(1);
        assertThat(page.locator("li:has-text('First response') rect.sf-clock-late"))
                .hasCount(1);
        browser.picture("clocks");
    }

    /** An answer after three working hours that was promised within two. */
    private String lateAnsweredAndWaiting() {
        clock.toWorkingMorning();
        var agent = desk.agentOf("support", "database");
        var rest = new RestClientOfTests(http, agent);
        var ticket = rest.submit(desk.customerWith(Plan.MISSION_CRITICAL), "PostgreSQL backup fails", "pg_dump fails.");
        var view = rest.awaitTask(ticket, "Answer ticket");
        assertThat(view.path("priority").asText()).isNotEmpty();
        clock.advance(Duration.ofHours(3));
        var owner = desk.known(view.path("assignee").asText());
        var answered = new RestClientOfTests(http, owner)
                .post(
                        "/tickets/" + ticket + "/messages",
                        Map.of("from", "agent", "body", "Which version?", "outcome", "askCustomer"));
        assertThat(answered.getStatusCode().value())
                .as("%s", answered.getBody())
                .isEqualTo(201);
        rest.awaitStatus(ticket, "waiting_customer");
        clock.advance(Duration.ofHours(4));
        return ticket;
    }
}
