package org.supportflow.customer.desk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.supportflow.SupportflowIT;
import org.supportflow.Tasklist;
import org.supportflow.TestDesk;
import org.supportflow.customer.ContactDraft;
import org.supportflow.customer.ContactKeeper;
import org.supportflow.customer.OrganizationDraft;
import org.supportflow.customer.OrganizationKeeper;
import org.supportflow.customer.Plan;
import org.supportflow.customer.SubscriptionKeeper;
import org.supportflow.identity.Role;
import org.supportflow.identity.web.Browser;

@SupportflowIT
class CustomerPagesIT {

    @LocalServerPort
    int port;

    @Autowired
    TestDesk desk;

    @Autowired
    OrganizationKeeper organizations;

    @Autowired
    ContactKeeper contacts;

    @Autowired
    SubscriptionKeeper subscriptions;

    private final String word = UUID.randomUUID().toString().substring(0, 8);
    private final String acme = "acme-" + word;
    private final List<String> refused = new ArrayList<>();
    private Tasklist browser;

    @BeforeEach
    void openABrowser() {
        browser = new Tasklist(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aManagerEntersACustomerWithPeopleAndASubscription() {
        signIn(Role.MANAGER, "/desk/organizations");
        browser.page().getByText("New organization").click();
        browser.write("Name", "Acme " + word);
        browser.write("Time zone", "Europe/Berlin");
        browser.page().getByLabel("Name").press("Enter");
        assertThat(browser.page().getByRole(AriaRole.STATUS)).containsText("Saved");
        browser.picture("organization-empty");

        browser.page().getByText("New contact").click();
        browser.write("Name", "Ada Byron");
        browser.write("Mail address", "ada-" + word + "@acme.example");
        browser.write("Language", "de");
        browser.button("Save").click();
        browser.page().getByText("New subscription").click();
        browser.page().getByLabel("Plan").selectOption("premium");
        browser.write("From", "2026-01-01");
        browser.write("Until (last day)", "2026-12-31");
        browser.write("Covers", "Kafka, 3\nCamel");
        browser.page().getByLabel("Ada Byron").check();
        browser.picture("subscription-edit");
        browser.button("Save").click();
        assertThat(browser.page().locator("#subscriptions")).containsText("2026-12-31");
        browser.picture("organization");

        var bought = subscriptions.of(acme).get(0);
        assertThat(bought.plan()).isEqualTo(Plan.PREMIUM);
        assertThat(bought.startsAt()).isEqualTo("2025-12-31T23:00:00Z");
        assertThat(bought.endsAt()).isEqualTo("2026-12-31T23:00:00Z");
        assertThat(bought.coverage()).hasSize(2);
        var ada = contacts.of(acme).get(0);
        assertThat(ada.language()).hasValue("de");
        assertThat(bought.namedContacts()).containsExactly(ada.id());
        assertThat(refused).isEmpty();
    }

    @Test
    void whoLeftIsMarkedAndStaysVisible() {
        enterAcme();
        contacts.add(acme, new ContactDraft("Ada Byron", "ada-" + word + "@x.example", "", "", false), "test");
        signIn(Role.LEAD, "/desk/organizations/" + acme);

        browser.page().locator("#contacts").getByLabel("Change: Ada Byron").click();
        browser.page().getByLabel("Has left").check();
        browser.picture("contact-edit");
        browser.button("Save").click();

        assertThat(browser.page().locator("#contacts")).containsText("left on");
        assertThat(contacts.of(acme).get(0).hasLeft()).isTrue();
    }

    @Test
    void saysBesideTheFieldWhatIsWrongAndKeepsWhatWasTyped() {
        enterAcme();
        contacts.add(acme, new ContactDraft("Ada", "ada-" + word + "@x.example", "", "", false), "test");
        signIn(Role.LEAD, "/desk/organizations/" + acme + "/new-contact");

        browser.write("Name", "<b>Eve</b>");
        browser.write("Mail address", "nobody");
        browser.write("Time zone", "Mars/Olympus");
        browser.button("Save").click();

        assertThat(browser.page().locator("#email-problem")).containsText("One mail address");
        assertThat(browser.page().locator("#zone-problem")).isVisible();
        assertThat(browser.value("Name")).isEqualTo("<b>Eve</b>");
        assertThat(browser.value("Time zone")).isEqualTo("Mars/Olympus");
        browser.picture("contact-refused");
        browser.write("Mail address", "ada-" + word + "@x.example");
        browser.write("Time zone", "");
        browser.button("Save").click();
        assertThat(browser.page().locator("#email-problem")).containsText("a contact of Acme " + word);
        browser.write("Mail address", "eve-" + word + "@x.example");
        browser.button("Save").click();
        assertThat(browser.page().locator("#contacts")).containsText("<b>Eve</b>");
    }

    @Test
    void ofTwoWhoEditTheSameTheSecondSeesWhatTheFirstSaved() {
        enterAcme();
        signIn(Role.LEAD, "/desk/organizations/" + acme + "/edit");
        browser.write("Name", "Acme by me");
        organizations.change(
                acme, new OrganizationDraft(acme, "Acme by a colleague", "7", "emea", "Europe/Berlin"), null, "test");

        browser.button("Save").click();

        assertThat(browser.page().getByRole(AriaRole.ALERT)).containsText("somebody else changed this");
        assertThat(browser.page().getByText("There now: Acme by a colleague; 7"))
                .isVisible();
        assertThat(browser.value("Name")).isEqualTo("Acme by me");
        browser.picture("organization-meanwhile");
        assertThat(organizations.get(acme).name()).isEqualTo("Acme by a colleague");
        browser.button("Save over it").click();
        assertThat(browser.page().getByRole(AriaRole.STATUS)).containsText("Saved");
        assertThat(organizations.get(acme).name()).isEqualTo("Acme by me");
    }

    @Test
    void findsCustomersAndSaysWhenThereIsNone() {
        enterAcme();
        signIn(Role.MANAGER, "/desk/organizations");

        browser.write("Find by name, reference, or a contact's name or address", word);
        browser.page().keyboard().press("Enter");
        assertThat(browser.page().locator("tbody tr")).hasCount(1);
        browser.picture("organizations");
        browser.open("/desk/organizations?q=nothing-like-" + word);
        assertThat(browser.page().getByText("Nothing found")).isVisible();
        browser.page().setViewportSize(360, 800);
        browser.open("/desk/organizations/" + acme + "?lang=zh");
        assertThat(browser.page().getByText("尚无订阅")).isVisible();
        browser.picture("organization-narrow-zh");
    }

    @Test
    void agentsReadAndOnlyKeepersWrite() {
        enterAcme();
        var agent = new Browser(port);
        agent.signIn(desk.person(Role.AGENT), TestDesk.PASSWORD);
        var operator = new Browser(port);
        operator.signIn(desk.person(Role.OPERATOR), TestDesk.PASSWORD);

        var page = agent.get("/desk/organizations/" + acme);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("/edit", "new-contact", "new-subscription");
        assertThat(agent.get("/desk/organizations").body()).doesNotContain("new-organization");
        assertThat(agent.get("/desk/organizations/" + acme + "/edit").statusCode())
                .isEqualTo(403);
        assertThat(agent.get("/desk/new-organization").statusCode()).isEqualTo(403);
        assertThat(agent.submit(agent.get("/desk"), "/desk/organizations/" + acme + "/edit", Map.of("name", "Mine"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(agent.post("/desk/new-organization", Map.of("name", "Mine")).statusCode())
                .isEqualTo(403);
        assertThat(operator.get("/desk/organizations").statusCode()).isEqualTo(403);
    }

    @Test
    void takesNothingWithoutATokenAndKnowsNothingForeign() {
        enterAcme();
        var lead = new Browser(port);
        lead.signIn(desk.person(Role.LEAD), TestDesk.PASSWORD);

        assertThat(lead.post("/desk/organizations/" + acme + "/edit", Map.of("name", "Forged"))
                        .statusCode())
                .isEqualTo(403);
        for (var path : List.of(
                "/desk/organizations/nobody-" + word,
                "/desk/organizations/" + acme + "/contacts/" + UUID.randomUUID(),
                "/desk/organizations/" + acme + "/contacts/'or'1'='1",
                "/desk/organizations/" + acme + "/subscriptions/x")) {
            assertThat(lead.get(path).statusCode()).as(path).isEqualTo(404);
        }
        var page = lead.get("/desk/new-organization");
        var hostile = lead.submit(
                page,
                "/desk/new-organization",
                Map.of("name", "x".repeat(10_000) + "\0", "zone", "\0", "region", "';--"));
        assertThat(hostile.statusCode()).isEqualTo(200);
        assertThat(hostile.body()).contains("At most 200 characters");
        assertThat(lead.get("/desk/organizations?q=%27%3B--&page=99999999999").statusCode())
                .isEqualTo(200);
    }

    private void enterAcme() {
        organizations.add(
                new OrganizationDraft(
                        acme,
                        "Acme " + word,
                        "250",
                        "emea",
                        ZoneId.of("Europe/Berlin").getId()),
                "test");
    }

    private void signIn(Role role, String page) {
        browser.signInAt(page, desk.person(role), TestDesk.PASSWORD);
        browser.page().onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(message.text());
            }
        });
    }
}
