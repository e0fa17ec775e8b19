package org.supportflow.portal.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
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
import org.supportflow.mail.MailProgram;
import org.supportflow.mail.server.EmbeddedMailServer;

/** What a customer sees of the clocks, by the link in the first mail. */
@SupportflowIT
class RequestPageIT {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/request/[A-Za-z0-9/-]+");

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    TestClock clock;

    @Autowired
    EmbeddedMailServer mailServer;

    private Tasklist browser;
    private RestClientOfTests rest;

    @BeforeEach
    void onAWorkingDay() {
        clock.toWorkingMorning();
        rest = new RestClientOfTests(http, desk.agentOf("support", "database"));
        browser = new Tasklist(port);
    }

    @AfterEach
    void backToNow() {
        browser.close();
        clock.reset();
    }

    @Test
    void saysWhatIsOwedUntilWhenAndWhetherItWasKept() {
        var customer = desk.customerWith(Plan.MISSION_CRITICAL);
        var ticket = rest.submit(customer, "PostgreSQL backup fails", "pg_dump fails.");
        var owner = rest.awaitTask(ticket, "Answer ticket").path("assignee").asText();
        var link = linkInMailTo(customer);

        browser.visit(link);
        assertThat(heading()).containsText("We owe you an answer by");
        assertThat(promise("First answer")).containsText("promised by");
        assertThat(promise("First answer")).containsText("min left");
        narrow("request-owed");

        clock.advance(Duration.ofHours(3));
        browser.visit(link);
        assertThat(heading()).containsText("Our answer is late");
        assertThat(promise("First answer")).containsText("1 h 00 min over");

        new RestClientOfTests(http, desk.known(owner))
                .post(
                        "/tickets/" + ticket + "/messages",
                        Map.of("from", "agent", "body", "Which version?", "outcome", "askCustomer"));
        rest.awaitStatus(ticket, "waiting_customer");
        browser.visit(link);
        assertThat(heading()).hasText("We are waiting for your answer");
        assertThat(promise("First answer")).containsText("was late");
        assertThat(promise("News on how it goes")).containsText("left when it goes on");
        assertThat(browser.page().locator("body")).not().containsText("mission-critical");
        browser.picture("request-waiting");

        browser.visit(link + "?lang=zh");
        assertThat(heading()).hasText("我们正在等待您的答复");
        narrow("request-waiting-zh");
    }

    @Test
    void promisesNothingWhereNothingWasPromised() {
        var member = desk.customerWith(Plan.COMMUNITY);
        rest.submit(member, "How do I install it?", "I only have a question.");

        browser.visit(linkInMailTo(member));

        assertThat(heading()).isVisible();
        assertThat(browser.page().locator("main")).not().containsText("What we promised");
    }

    @Test
    void showsNothingWhenTheLinkWasChanged() {
        var customer = desk.customerWith(Plan.STANDARD);
        var ticket = rest.submit(customer, "PostgreSQL backup fails", "pg_dump fails.");
        var link = linkInMailTo(customer);
        var end = link.charAt(link.length() - 1);
        var changed = link.substring(0, link.length() - 1) + (end == 'a' ? 'b' : 'a');

        assertThat(browser.open(changed)).isEqualTo(404);

        assertThat(heading()).hasText("This link does not lead to a request");
        assertThat(browser.page().locator("body")).not().containsText(ticket);
    }

    private Locator heading() {
        return browser.page().locator("h1");
    }

    private Locator promise(String name) {
        return browser.page().locator("dt:text-is('%s') + dd".formatted(name));
    }

    private void narrow(String picture) {
        browser.page().setViewportSize(360, 800);
        assertThat((Integer) browser.page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        browser.picture(picture);
        browser.page().setViewportSize(1400, 900);
    }

    private String linkInMailTo(String address) {
        var mail = new MailProgram(mailServer, address).awaitMail("/request/");
        var link = LINK.matcher(MailProgram.text(mail));
        assertThat(link.find()).isTrue();
        return URI.create(link.group()).getPath();
    }
}
