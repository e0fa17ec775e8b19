package org.supportflow.identity.oidc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.supportflow.OidcProvider;
import org.supportflow.RestClientOfTests;
import org.supportflow.SupportflowIT;
import org.supportflow.Tasklist;
import org.supportflow.TestDesk;
import org.supportflow.customer.Plan;

/** A link to a task, signing in at the provider and out again, in a real browser that heeds the pages' policies. */
@SupportflowIT
class OidcInTasklistIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    OidcProvider provider;

    @LocalServerPort
    int port;

    private final List<String> blocked = new CopyOnWriteArrayList<>();
    private Tasklist tasklist;

    @AfterEach
    void closeTheBrowser() {
        tasklist.close();
    }

    @Test
    void opensTheTaskThatALinkFromAMailLeadsToAndLeavesTheProviderToo() {
        var rest = new RestClientOfTests(http, desk.agentOf("database"));
        var ticket = rest.submit(
                desk.customerWith(Plan.PREMIUM), "PostgreSQL replication is slow", "It lags since the upgrade.");
        var waiting = rest.awaitTask(ticket, "Answer ticket");
        provider.signIn(Map.of("preferred_username", waiting.path("assignee").asText()));
        tasklist = new Tasklist(port);
        tasklist.page().onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                blocked.add(message.text());
            }
        });

        tasklist.open("/go/task/" + waiting.path("tasks").path(0).path("id").asText());
        tasklist.picture("sign-in-with-provider");
        tasklist.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in with Example Login"))
                .click();
        tasklist.awaitTask("Answer ticket · " + ticket);
        tasklist.picture("signed-in-with-provider");
        tasklist.signOut();
        tasklist.page().waitForCondition(() -> !provider.lastExit().isEmpty());

        assertThat(tasklist.page().getByText("You are signed out.")).isVisible();
        assertThat(provider.lastExit()).containsKey("id_token_hint");

        provider.signIn(Map.of("preferred_username", "nobody-of-us"));
        tasklist.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in with Example Login"))
                .click();
        assertThat(tasklist.page().getByRole(AriaRole.ALERT)).containsText("Ask an administrator");
        tasklist.picture("stranger-from-provider");
        assertThat(blocked).isEmpty();
    }
}
