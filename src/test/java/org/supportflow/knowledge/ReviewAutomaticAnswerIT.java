package org.supportflow.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.supportflow.TestDesk;
import org.supportflow.customer.Plan;
import org.supportflow.identity.web.Browser;

/** Agents see what the product would answer before they let it go out, in a real browser. */
@SupportflowIT
class ReviewAutomaticAnswerIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @LocalServerPort
    int port;

    private Tasklist tasklist;
    private RestClientOfTests rest;

    @BeforeEach
    void openTheBrowser() {
        tasklist = new Tasklist(port);
        rest = new RestClientOfTests(http, desk.agentOf("database"));
    }

    @AfterEach
    void closeTheBrowser() {
        tasklist.close();
    }

    @Test
    void showsWhatIsSentWhenNoOtherWordsAreWritten() {
        var ticket = asked("en");
        review(ticket);
        assertThat(tasklist.page().locator(".fjs-container").innerText())
                .contains("in the tab \"Ticket\" under \"Suggested answer\"");
        tasklist.openTab("Ticket");
        assertThat(tasklist.ticketBeside()).contains("Suggested answer", "not sent", "Thank you for your question.");
        tasklist.picture("suggested-answer");
        var suggested = suggested();

        tasklist.openTab("Form");
        tasklist.choose("Yes, send");
        assertThat(tasklist.value("Reply to the customer")).isEqualTo(suggested);
        tasklist.picture("review-automatic-answer");
        tasklist.write("Reply to the customer", "");
        tasklist.complete();

        var view = rest.awaitStatus(ticket, "solved");
        assertThat(view.path("messages").findValuesAsText("body")).hasSize(2).contains(suggested);
        assertThat(view.path("suggestedAnswer").isNull()).isTrue();
    }

    @Test
    void sendsWhatTheAgentWroteInstead() {
        var ticket = asked("en");
        review(ticket);
        tasklist.choose("Yes, send");
        tasklist.write("Reply to the customer", "Read chapter 27 of the guide.");
        tasklist.complete();

        var view = rest.awaitStatus(ticket, "solved");
        assertThat(view.path("messages").findValuesAsText("body")).hasSize(2).contains("Read chapter 27 of the guide.");
    }

    @Test
    void showsTheAnswerInTheCustomersLanguageAndTheRestInTheAgents() {
        var ticket = asked("zh");
        rest.awaitTask(ticket, "Review automatic answer");

        var browser = new Browser(port);
        browser.signIn(desk.agentOf("database"), TestDesk.PASSWORD);
        var page = browser.get("/desk/tickets/" + ticket + "?lang=zh");

        assertThat(page.body()).contains("建议的答复", "尚未发送", "感谢您的提问。");
    }

    private String asked(String language) {
        return rest.post(
                        "/tickets",
                        Map.of(
                                "contact",
                                desk.customerWith(Plan.PREMIUM),
                                "subject",
                                "How do I configure PostgreSQL replication?",
                                "body",
                                "Is there a guide?",
                                "language",
                                language))
                .getBody()
                .path("reference")
                .asText();
    }

    private void review(String ticket) {
        var waiting = rest.awaitTask(ticket, "Review automatic answer");
        tasklist.signInAt(
                waiting.path("tasks").path(0).path("url").asText(),
                waiting.path("assignee").asText(),
                TestDesk.PASSWORD);
        tasklist.awaitTask("Review automatic answer · " + ticket);
    }

    private String suggested() {
        return tasklist.page()
                .frameLocator("iframe.sf-ticket")
                .locator(".sf-suggested .sf-words")
                .innerText();
    }
}
