package org.supportflow.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.supportflow.OidcProvider;
import org.supportflow.SupportflowIT;
import org.supportflow.TestClock;
import org.supportflow.TestDesk;
import org.supportflow.audit.Audit;
import org.supportflow.audit.AuditEntry;
import org.supportflow.identity.PersonDraft;
import org.supportflow.identity.PersonStatus;
import org.supportflow.identity.Personnel;
import org.supportflow.identity.Role;
import org.supportflow.identity.Staff;
import org.supportflow.identity.web.Browser;

/** Staff sign in at their company's provider, a real one on a socket, by everything that OpenID Connect asks for. */
@SupportflowIT
class OidcSignInIT {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String DESK = "/desk";

    @LocalServerPort
    int port;

    @Autowired
    TestDesk desk;

    @Autowired
    Staff staff;

    @Autowired
    Personnel personnel;

    @Autowired
    Audit audit;

    @Autowired
    TestClock clock;

    @Autowired
    OidcProvider provider;

    private Browser browser;

    @BeforeEach
    void openABrowser() {
        browser = new Browser(port);
    }

    @AfterEach
    void mend() {
        provider.works();
        clock.reset();
    }

    @Test
    void bringsWhoAskedForTasklistThereWithTheSessionThatTasklistKnows() {
        var agent = desk.agentOf("support");
        provider.signIn(Map.of("preferred_username", agent));

        browser.get(TASKLIST + "?filter=mine");
        var page = browser.get("/sign-in");
        var before = browser.cookie("JSESSIONID");
        var signedIn = signInAtTheProvider();
        browser.get(TASKLIST);

        assertThat(page.body()).contains("Sign in with Example Login");
        assertThat(place(signedIn)).endsWith(TASKLIST + "?filter=mine");
        assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(before);
        assertThat(browser.getJson("/camunda/api/admin/auth/user/default").body())
                .contains("\"userId\":\"%s\"".formatted(agent))
                .contains("tasklist");
        assertThat(browser.postJson("/camunda/api/engine/engine/default/task?maxResults=5", "{}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(audit.of("person:" + agent))
                .filteredOn(is("signedIn"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details())
                        .containsEntry("provider", "Example Login")
                        .containsEntry("address", "127.0.0.1"));
    }

    @Test
    void knowsPeopleByAVerifiedAddressOfTheirsToo() {
        var agent = desk.agentOf("support");
        provider.signIn(Map.of(
                "preferred_username", "other-" + agent,
                "email", agent.toUpperCase() + "@localhost",
                "email_verified", true));

        signInAtTheProvider();

        assertThat(browser.get(DESK).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesWhoeverIsNobodyHereInWordsThatSayWhatToDo() {
        var nobody = "nobody-" + UUID.randomUUID();
        provider.signIn(Map.of("preferred_username", nobody));

        var refused = signInAtTheProvider();

        assertThat(place(refused)).endsWith("/sign-in?stranger");
        assertThat(browser.get("/sign-in?stranger").body())
                .contains("Example Login knows you, but nobody at work here", "Ask an administrator to take you in.");
        assertThat(browser.get("/sign-in?stranger&lang=zh").body()).contains("使用 Example Login 登录", "请联系管理员");
        assertThat(browser.get(DESK).statusCode()).isEqualTo(302);
        assertThat(staff.find(nobody)).isEmpty();
        assertThat(audit.of("person:" + nobody)).extracting(AuditEntry::what).containsExactly("signInFailed");
    }

    @Test
    void believesNoAddressThatTheProviderHasNotVerified() {
        var agent = desk.agentOf("support");
        provider.signIn(Map.of("email", agent + "@localhost", "email_verified", false));

        assertThat(place(signInAtTheProvider())).endsWith("/sign-in?stranger");
    }

    @Test
    void refusesWhoeverHasTheNameOfOnePersonAndTheAddressOfAnother() {
        var one = desk.agentOf("support");
        var other = desk.agentOf("support");
        provider.signIn(Map.of("preferred_username", one, "email", other + "@localhost", "email_verified", true));

        assertThat(place(signInAtTheProvider())).endsWith("/sign-in?stranger");
    }

    @Test
    void neverTakesSomebodyWhoIsCalledAdminElsewhereForOurs() {
        provider.signIn(Map.of("preferred_username", "admin"));

        assertThat(place(signInAtTheProvider())).endsWith("/sign-in?stranger");
    }

    @Test
    void endsTheSessionOfWhoeverIsDeactivatedAndLetsThemInNoMore() {
        var agent = desk.agentOf("support");
        provider.signIn(Map.of("preferred_username", agent));
        signInAtTheProvider();

        var before = browser.get(DESK);
        personnel.deactivate(agent, "test");
        var after = browser.get(DESK);
        var again = signInAtTheProvider();

        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(after.statusCode()).isEqualTo(302);
        assertThat(place(again)).endsWith("/sign-in?stranger");
    }

    @Test
    void letsWhoWasInvitedWorkWithoutChoosingAPassword() {
        var id = "invited-" + UUID.randomUUID().toString().substring(0, 8);
        personnel.hire(
                new PersonDraft(
                        id,
                        "Ina Invited",
                        id + "@localhost",
                        "UTC",
                        List.of("agent"),
                        List.of(),
                        List.of("en"),
                        List.of()),
                "test");
        provider.signIn(Map.of("preferred_username", id));

        signInAtTheProvider();

        assertThat(browser.get(DESK).statusCode()).isEqualTo(200);
        assertThat(staff.find(id).orElseThrow().status()).isEqualTo(PersonStatus.ACTIVE);
    }

    @Test
    void givesAndTakesRolesAndTeamsByGroupsOfTheProviderAndLeavesTheOthers() {
        var agent = desk.agentOf("support");

        provider.signIn(Map.of("preferred_username", agent, "groups", List.of("/desk/platform", "leads", "chess")));
        signInAtTheProvider();
        var given = staff.groupsOf(agent);
        provider.signIn(Map.of("preferred_username", agent));
        signInAtTheProvider();
        var unsaid = staff.groupsOf(agent);
        provider.signIn(Map.of("preferred_username", agent, "groups", List.of("leads")));
        signInAtTheProvider();
        var taken = staff.groupsOf(agent);

        assertThat(given).containsExactlyInAnyOrder("agent", "lead", "platform", "support");
        assertThat(unsaid).isEqualTo(given);
        assertThat(taken).containsExactlyInAnyOrder("agent", "lead", "support");
        assertThat(browser.get(DESK).statusCode()).isEqualTo(200);
        assertThat(audit.of("person:" + agent))
                .filteredOn(is("groupLeft"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.who()).isEqualTo("oidc"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void refusesATokenThatIsNotTheProvidersOrNotForThisSignIn(OidcProvider.Fault fault) {
        provider.signIn(Map.of("preferred_username", desk.agentOf("support")));
        provider.fail(fault);

        assertThat(place(signInAtTheProvider())).endsWith("/sign-in?refused");
        assertThat(browser.get(DESK).statusCode()).isEqualTo(302);
    }

    @Test
    void refusesAnAnswerThatAnotherBrowserAskedFor() {
        provider.signIn(Map.of("preferred_username", desk.agentOf("support")));
        var answer = place(browser.get(place(browser.get("/sign-in/oidc"))));
        var victim = new Browser(port);
        victim.get("/sign-in");

        assertThat(place(victim.get(answer))).endsWith("/sign-in?refused");
        assertThat(victim.get(DESK).statusCode()).isEqualTo(302);
    }

    @Test
    void saysThatTheProviderIsAwayAndGoesOnAsSoonAsItIsBack() {
        provider.signIn(Map.of("preferred_username", desk.agentOf("support")));
        var answer = place(browser.get(place(browser.get("/sign-in/oidc"))));
        provider.goAway();
        var halfWay = browser.get(answer);
        clock.advance(Duration.ofHours(2));
        var first = browser.get("/sign-in/oidc");
        provider.works();
        var back = signInAtTheProvider();

        assertThat(place(halfWay)).endsWith("/sign-in?unreachable");
        assertThat(place(first)).endsWith("/sign-in?unreachable");
        assertThat(browser.get("/sign-in?unreachable").body())
                .contains("Example Login cannot be reached at the moment", "sign in with your password");
        assertThat(place(back)).endsWith(TASKLIST);
    }

    @Test
    void signsOutAtTheProviderTooAndOnlyOnce() {
        provider.signIn(Map.of("preferred_username", desk.person(Role.MANAGER)));
        signInAtTheProvider();

        var left = browser.submit(browser.get(DESK), "/sign-out", Map.of());
        var page = browser.get(place(left));

        assertThat(place(left)).endsWith("/sign-in?out");
        assertThat(page.body())
                .contains("http-equiv=\"refresh\"")
                .contains("0; url=" + provider.issuer() + "/leave?id_token_hint=ey")
                .contains("post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A" + port + "%2Fsign-in%3Fout");
        assertThat(browser.get("/sign-in?out").body()).doesNotContain("http-equiv=\"refresh\"");
        assertThat(browser.get(DESK).statusCode()).isEqualTo(302);
    }

    @Test
    void leadsNobodyToTheProviderWhoSignedInByPassword() {
        browser.signIn(desk.person(Role.MANAGER), TestDesk.PASSWORD);

        var page = browser.get(place(browser.submit(browser.get(DESK), "/sign-out", Map.of())));

        assertThat(page.body()).doesNotContain("http-equiv=\"refresh\"").contains("You are signed out.");
    }

    /** As the browser does that is sent there and back. */
    private HttpResponse<String> signInAtTheProvider() {
        return browser.get(place(browser.get(place(browser.get("/sign-in/oidc")))));
    }

    private static String place(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }

    private static Predicate<AuditEntry> is(String what) {
        return entry -> entry.what().equals(what);
    }
}
