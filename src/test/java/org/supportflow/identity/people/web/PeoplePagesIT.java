package org.supportflow.identity.people.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
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
import org.supportflow.identity.PersonDraft;
import org.supportflow.identity.PersonStatus;
import org.supportflow.identity.Personnel;
import org.supportflow.identity.Role;
import org.supportflow.identity.web.Browser;

@SupportflowIT
class PeoplePagesIT {

    @LocalServerPort
    int port;

    @Autowired
    TestDesk desk;

    @Autowired
    Personnel people;

    private final String word = UUID.randomUUID().toString().substring(0, 8);
    private final String ada = "ada-" + word;
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
    void anAdministratorTakesSomebodyInChangesAndDeactivatesThem() {
        browser.signInAt("/desk/people", desk.person(Role.ADMIN), TestDesk.PASSWORD);
        browser.page().getByText("New person").click();
        browser.page().locator("#name").fill("Ada <b>Byron</b>");
        browser.page().locator("#id").fill("Ada Byron");
        browser.page().locator("#email").fill(ada + "@localhost");
        browser.button("Save and invite").click();
        assertThat(browser.page().locator("#id-problem")).containsText("small letters");
        assertThat(browser.page().locator("#roles-problem")).containsText("At least one");
        assertThat(browser.page().locator("#name")).hasValue("Ada <b>Byron</b>");
        browser.picture("person-refused");
        browser.page().locator("#id").fill(ada);
        browser.page().locator("input[value=agent]").check();
        browser.page().locator("#teams").fill("support");
        browser.button("Save and invite").click();

        assertThat(browser.page().getByRole(AriaRole.STATUS)).containsText("on its way to " + ada + "@localhost");
        assertThat(browser.page().locator("h1")).containsText("Ada <b>Byron</b>");
        browser.picture("person");
        browser.page().locator("#skills").fill("kafka, camel");
        browser.button("Save").click();
        assertThat(browser.page().getByRole(AriaRole.STATUS)).containsText("Saved");
        assertThat(people.get(ada).skills()).containsExactlyInAnyOrder("kafka", "camel");
        browser.button("Deactivate").click();
        assertThat(browser.button("Activate")).isVisible();
        assertThat(people.get(ada).status()).isEqualTo(PersonStatus.DEACTIVATED);
        browser.button("Activate").click();
        assertThat(browser.button("Deactivate")).isVisible();
        assertThat(people.get(ada).status()).isEqualTo(PersonStatus.INVITED);
        browser.open("/desk/people?q=" + word);
        assertThat(browser.page().locator("tbody tr")).hasCount(1);
        browser.picture("people");
        browser.page().setViewportSize(360, 800);
        browser.open("/desk/people/" + ada + "?lang=zh");
        assertThat(browser.button("再次邀请")).isVisible();
        browser.picture("person-narrow-zh");
    }

    @Test
    void anAdministratorMakesAKeyThatIsShownOnceAndRevokesIt() {
        browser.signInAt("/desk/api-keys", desk.person(Role.ADMIN), TestDesk.PASSWORD);
        browser.picture("api-keys-before");
        browser.page().getByText("New key").first().press("Enter");
        browser.button("Make the key").press("Enter");
        assertThat(browser.page().locator("#name-problem")).containsText("Fill this in");
        assertThat(browser.page().locator("#scopes-problem")).containsText("At least one of tickets:read");
        browser.picture("api-key-refused");
        browser.page().locator("#name").fill("CRM <b>" + word);
        browser.page().locator("input[value='customers:read']").press("Space");
        browser.button("Make the key").press("Enter");

        var key = browser.page().locator("#key").inputValue();
        assertThat(browser.page().locator("section[role=status]")).containsText("this once");
        assertThat(opens(key)).isEqualTo(200);
        browser.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        browser.button("Copy").press("Enter");
        assertThat(browser.button("Copied")).isVisible();
        assertThat(browser.page().evaluate("navigator.clipboard.readText()")).isEqualTo(key);
        browser.picture("api-key-made");
        browser.open("/desk/api-keys?lang=zh");
        assertThat(browser.page().content()).contains("CRM &lt;b&gt;" + word).doesNotContain(key);
        browser.page().setViewportSize(360, 800);
        browser.picture("api-keys-narrow-zh");
        browser.open("/desk/api-keys?lang=en");
        browser.page().getByLabel("Revoke CRM <b>" + word).press("Enter");
        browser.picture("api-key-revoke-narrow");
        assertThat(opens(key)).isEqualTo(200);
        browser.button("Revoke it").press("Enter");

        assertThat(browser.page().getByRole(AriaRole.STATUS)).containsText("is revoked");
        assertThat(opens(key)).isEqualTo(401);
        assertThat(browser.page().getByLabel("Revoke CRM <b>" + word)).hasCount(0);
    }

    private int opens(String key) {
        return new Browser(port)
                .call("GET", "/api/v1/organizations", "Bearer " + key)
                .statusCode();
    }

    @Test
    void ofTwoWhoEditTheSameTheSecondSeesWhatTheFirstSaved() {
        var agent = desk.agentOf("support");
        browser.signInAt("/desk/people/" + agent, desk.person(Role.ADMIN), TestDesk.PASSWORD);
        browser.page().locator("#name").fill("By me");
        people.change(agent, byAColleague(agent), null, "test");

        browser.button("Save").click();

        assertThat(browser.page().getByRole(AriaRole.ALERT)).containsText("Somebody else changed this");
        assertThat(browser.page().getByText("There now: By a colleague")).isVisible();
        assertThat(people.get(agent).name()).isEqualTo("By a colleague");
        browser.button("Save over it").click();
        assertThat(browser.page().getByRole(AriaRole.STATUS)).containsText("Saved");
        assertThat(people.get(agent).name()).isEqualTo("By me");
    }

    @Test
    void onlyAdministratorsKeepPeople() {
        var agent = desk.agentOf("support");
        for (var role : Role.values()) {
            var reader = new Browser(port);
            reader.signIn(desk.person(role), TestDesk.PASSWORD);
            var expected = role == Role.ADMIN ? 200 : 403;
            assertThat(reader.get("/desk/people").statusCode()).as("%s", role).isEqualTo(expected);
            assertThat(reader.get("/desk/people/" + agent).statusCode())
                    .as("%s", role)
                    .isEqualTo(expected);
            assertThat(reader.get("/desk/new-person").statusCode())
                    .as("%s", role)
                    .isEqualTo(expected);
            assertThat(reader.get("/desk/api-keys").statusCode()).as("%s", role).isEqualTo(expected);
            assertThat(reader.get("/desk/new-api-key").statusCode())
                    .as("%s", role)
                    .isEqualTo(expected);
            assertThat(reader.post("/desk/people/" + agent + "/deactivate", Map.of())
                            .statusCode())
                    .as("without a token")
                    .isEqualTo(403);
        }
        assertThat(people.get(agent).status()).isEqualTo(PersonStatus.ACTIVE);
        var admin = new Browser(port);
        admin.signIn(desk.person(Role.ADMIN), TestDesk.PASSWORD);
        assertThat(admin.get("/desk/people/nobody-" + word).statusCode()).isEqualTo(404);
        assertThat(admin.get("/desk/api-keys/" + UUID.randomUUID() + "/revoke").statusCode())
                .isEqualTo(404);
        assertThat(admin.submit(admin.get("/desk/new-person"), "/desk/people/" + agent + "/erase", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    private static PersonDraft byAColleague(String agent) {
        return new PersonDraft(
                agent,
                "By a colleague",
                agent + "@localhost",
                "UTC",
                List.of("agent"),
                List.of("support"),
                List.of("en"),
                List.of());
    }
}
