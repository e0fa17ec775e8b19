package org.supportflow.decision.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
import org.supportflow.identity.Role;

/** A manager changes a table in the browser, an auditor sees who and why, and a click undoes it. */
@SupportflowIT
class TablePagesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PLACE = "/desk/tables/service-level";
    private static final String CELL = "#table-editor [data-element-id='row-premium-p3-then-firstResponse']";

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    private Tasklist browser;
    private String manager;
    private RestClientOfTests rest;
    private int before;

    @BeforeEach
    void open() {
        browser = new Tasklist(port);
        manager = desk.person(Role.MANAGER);
        rest = new RestClientOfTests(http, manager);
        before = version();
    }

    @AfterEach
    void putTheShippedOneBack() throws IOException {
        browser.close();
        rest.post(
                "/tables/service-level/publish",
                Map.of("xml", Files.readString(Path.of("dmn/service-level.dmn")), "comment", "As shipped"));
    }

    @Test
    void changesACellForOpenTicketsAndRestoresIt() {
        var agent = new RestClientOfTests(http, desk.agentOf("support", "database"));
        var ticket = agent.submit(desk.customerWith(Plan.PREMIUM), "PostgreSQL backup fails", "pg_dump fails.");
        assertThat(agent.awaitTask(ticket, "Answer ticket").path("priority").asText())
                .isEqualTo("P3");
        var due = due(agent, ticket);

        browser.signInAt(PLACE, manager, TestDesk.PASSWORD);
        browser.picture("table");
        browser.page().getByText("Change it").click();
        write("\"PT99H\"");
        browser.button("Check it").click();
        assertThat(browser.page().locator("#check-state")).hasText("Nothing stands against it.");
        browser.picture("table-edit");
        browser.write("Why? Who looks later will ask.", "More time for questions");
        browser.page()
                .getByText("their clocks get the whole new target from now on")
                .click();
        browser.button("Put it live").click();

        assertThat(browser.page().getByText("Version %d is live".formatted(before + 1)))
                .isVisible();
        await().atMost(PATIENCE).until(() -> due(agent, ticket).isAfter(due));

        browser.signInAt(PLACE + "/versions/" + (before + 1), desk.person(Role.AUDITOR), TestDesk.PASSWORD);
        assertThat(browser.page().locator("main")).containsText("by " + manager);
        assertThat(browser.page().locator("main")).containsText("More time for questions");
        assertThat(browser.page().locator("main")).containsText("First response was \"PT4H\", is \"PT99H\"");
        assertThat(browser.page().locator(".sf-cell-changed ins")).hasText("\"PT99H\"");
        assertThat(browser.page().locator("main")).not().containsText("Put it live again");
        browser.picture("table-version");

        browser.signInAt(PLACE + "/versions/" + before, manager, TestDesk.PASSWORD);
        browser.page().getByText("as if it had counted from their start").click();
        browser.button("Restore version " + before).click();
        assertThat(browser.page().getByText("Version %d is live".formatted(before + 2)))
                .isVisible();
        await().atMost(PATIENCE).until(() -> due(agent, ticket), due::equals);
    }

    @Test
    void keepsTheDraftAndShowsTheCellThatIsRefused() {
        browser.signInAt(PLACE + "/edit", manager, TestDesk.PASSWORD);
        write("8 +");
        browser.button("Check it").click();
        assertThat(browser.page().locator("#problems li")).containsText("First response");
        assertThat(browser.page().locator(".sf-wrong")).hasCount(1);
        browser.picture("table-refused");
        browser.write("Why? Who looks later will ask.", "Nonsense");
        browser.button("Put it live").click();

        assertThat(browser.page().getByRole(AriaRole.ALERT)).containsText("not published");
        assertThat(browser.page().locator(CELL)).containsText("8 +");
        assertThat(version()).isEqualTo(before);

        var other = desk.person(Role.MANAGER);
        browser.signInAt(PLACE + "/edit", other, TestDesk.PASSWORD);
        assertThat(browser.page().locator("main")).containsText(manager + " is changing this table too");
        awaitEditor();
        assertThat(browser.page().locator(CELL)).not().containsText("8 +");
    }

    @Test
    void showsNobodyElseTheEditor() {
        browser.signInAt(PLACE, desk.person(Role.AUDITOR), TestDesk.PASSWORD);
        assertThat(browser.page().locator(".sf-grid tbody tr").first()).isVisible();
        assertThat(browser.page().getByText("Change it")).hasCount(0);
        assertThat(browser.open(PLACE + "/edit")).isEqualTo(403);
        assertThat(browser.open("/desk/tables/nothing")).isEqualTo(404);
        assertThat(browser.open("/desk/tables")).isEqualTo(200);
        browser.picture("tables");

        browser.signInAt("/desk", desk.agentOf("support"), TestDesk.PASSWORD);
        assertThat(browser.open("/desk/tables")).isEqualTo(403);
    }

    private void write(String text) {
        awaitEditor();
        browser.page().locator(CELL).click();
        browser.page().keyboard().press("Control+A");
        browser.page().keyboard().type(text);
        browser.page().keyboard().press("Tab");
        browser.page().waitForSelector("#table-editor[data-saved]");
    }

    private void awaitEditor() {
        browser.page().waitForSelector("#table-editor[data-ready]");
    }

    private int version() {
        return rest.get("/tables/service-level").getBody().path("version").asInt();
    }

    private static Instant due(RestClientOfTests agent, String ticket) {
        JsonNode clocks = agent.get("/tickets/" + ticket + "/clocks").getBody().path("clocks");
        for (var clock : clocks) {
            if (clock.path("kind").asText().equals("firstResponse")) {
                return Instant.parse(clock.path("dueAt").asText());
            }
        }
        throw new AssertionError(clocks.toString());
    }
}
