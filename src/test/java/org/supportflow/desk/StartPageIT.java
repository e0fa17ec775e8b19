package org.supportflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.supportflow.RestClientOfTests;
import org.supportflow.SupportflowIT;
import org.supportflow.Tasklist;
import org.supportflow.TestClock;
import org.supportflow.TestDesk;
import org.supportflow.customer.Plan;
import org.supportflow.identity.Role;

/** Where staff begin. */
@SupportflowIT
class StartPageIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    private final String team = "night-watch";
    private Tasklist browser;

    @BeforeEach
    void open() {
        browser = new Tasklist(port);
    }

    @AfterEach
    void close() {
        browser.close();
        database.sql("update supportflow.ticket set team = 'support' where team = ?")
                .param(team)
                .update();
    }

    @Test
    void greetsByNameAndShowsEachTheirWorkAndWhatIsLate() {
        var agent = desk.agentOf(team);
        var late = ticketOf(agent, "The night's backup failed", Duration.ofMinutes(-65));
        ticketOf(agent, "Replication stands still", Duration.ofMinutes(35));
        ticketOf(agent, "A question on roles", Duration.ofHours(30));

        browser.signInAt("/desk", agent, TestDesk.PASSWORD);

        var page = browser.page().locator("main").innerText();
        assertThat(page)
                .contains("Welcome, Agent " + agent)
                .contains("3\nMy work", "3\nMy team", "0\nUnassigned")
                .contains("late by 1:05 h", "The night's backup failed", "0:3", "Replication stands still")
                .doesNotContain("A question on roles", "Cockpit", "Calendars", "Triage now");
        assertThat(browser.page().locator("table a").allInnerTexts())
                .as("the newest first")
                .containsExactly("Replication stands still", "The night's backup failed");
        browser.picture("desk-agent-en");

        browser.page().getByText("中文").click();

        assertThat(browser.page().locator("main").innerText()).contains("欢迎，Agent " + agent, "我的工作", "已超时 1:05 小时");
        browser.picture("desk-agent-zh");
        browser.page()
                .locator("a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("我的工作"))
                .press("Enter");
        browser.page().waitForURL("**/tasklist/default/#/?filter=*");
        assertThat(browser.open("/go/ticket/" + late)).isEqualTo(200);
    }

    @Test
    void saysWhatWillStandThereWhenNothingDoes() {
        browser.signInAt("/desk", desk.agentOf("quiet-watch", "triage"), TestDesk.PASSWORD);

        assertThat(browser.page().locator("main").innerText())
                .contains(
                        "0\nMy work", "Triage now", "Nothing waits here.", "Nothing is late, and nothing is due soon.");
        browser.picture("desk-empty");
    }

    @Test
    void showsEachRoleOnlyPlacesThatLetThemIn() {
        for (var role : Role.values()) {
            browser.signInAt("/desk", desk.person(role), TestDesk.PASSWORD);
            browser.picture("desk-" + role.group());

            var places = browser.page().locator("main a.card").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .filter(link -> !link.contains("#"))
                    .toList();
            assertThat(places).as(role.group()).isNotEmpty();
            assertThat(expected(role)).as(role.group()).isSubsetOf(places);
            for (var place : places) {
                assertThat(browser.open(place))
                        .as(role.group() + " at " + place)
                        .isEqualTo(200);
                assertThat(browser.page().url())
                        .as(role.group() + " at " + place)
                        .doesNotContain("/sign-in");
            }
        }
    }

    private static List<String> expected(Role role) {
        return switch (role) {
            case AGENT, LEAD -> List.of("/camunda/app/tasklist/default/", "/desk/organizations");
            case OPERATOR -> List.of("/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/");
            case MANAGER, AUDITOR -> List.of("/desk/calendars");
            case OWNER -> List.of("/v3/api-docs");
            case ADMIN -> List.of("/camunda/app/cockpit/default/", "/desk/calendars", "/desk/people");
        };
    }

    /** As if the tables had sent it to this team with this promise. */
    private String ticketOf(String agent, String subject, Duration left) {
        var rest = new RestClientOfTests(http, agent);
        var ticket = rest.submit(desk.customerWith(Plan.COMMUNITY), subject, "Please help.");
        rest.await(ticket, view -> !view.path("tasks").isEmpty());
        database.sql("update supportflow.ticket set team = ?, assignee = ?, next_deadline = ? where reference = ?")
                .params(team, agent, clock.instant().plus(left).atOffset(java.time.ZoneOffset.UTC), ticket)
                .update();
        return ticket;
    }
}
