package org.supportflow.identity.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.supportflow.SupportflowIT;
import org.supportflow.Tasklist;
import org.supportflow.TestDesk;
import org.supportflow.identity.Role;

/** Cockpit in a real browser, behind the same content policy as Tasklist. */
@SupportflowIT
class CockpitIT {

    @LocalServerPort
    int port;

    @Autowired
    TestDesk desk;

    @Autowired
    RepositoryService models;

    private final List<String> blocked = new CopyOnWriteArrayList<>();
    private Tasklist browser;

    @BeforeEach
    void openTheBrowser() {
        browser = new Tasklist(port);
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void showsAnOperatorTheLiveDiagram() {
        var definition = models.createProcessDefinitionQuery()
                .processDefinitionKey("ticket-lifecycle")
                .latestVersion()
                .singleResult()
                .getId();
        browser.signInAt("/camunda/app/cockpit/default/", desk.person(Role.OPERATOR), TestDesk.PASSWORD);
        browser.page().waitForURL("**/camunda/app/cockpit/default/**");
        collectWhatIsBlocked();

        // so that the page which is starting up does not go to its dashboard in between
        browser.page().navigate("about:blank");
        browser.page()
                .navigate("http://localhost:" + port + "/camunda/app/cockpit/default/#/process-definition/" + definition
                        + "/runtime");

        assertThat(browser.page().locator(".djs-container [data-element-id]").first())
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(60_000));
        browser.page().waitForLoadState(LoadState.NETWORKIDLE);
        browser.picture("cockpit");
        Assertions.assertThat(blocked).isEmpty();
    }

    @Test
    void showsAnAdministratorWhoWorksHere() {
        browser.signInAt("/camunda/app/admin/default/", "admin", "Administrator-7-of-tests");
        browser.page().waitForURL("**/camunda/app/admin/default/**");
        collectWhatIsBlocked();

        browser.page().reload();
        browser.page().locator("a[href='#/users']").first().click();

        // one page of them, whoever other tests have taken in
        assertThat(browser.page().locator("a[href^='#/users/']").first())
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(60_000));
        browser.page().waitForLoadState(LoadState.NETWORKIDLE);
        browser.picture("admin");
        Assertions.assertThat(blocked).isEmpty();
    }

    private void collectWhatIsBlocked() {
        browser.page().onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                blocked.add(message.text());
            }
        });
    }
}
