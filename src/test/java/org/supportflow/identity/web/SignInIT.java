package org.supportflow.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.supportflow.SupportflowIT;
import org.supportflow.identity.NewPerson;
import org.supportflow.identity.Role;
import org.supportflow.identity.Staff;

@SupportflowIT
class SignInIT {

    private static final String PASSWORD = "Correct-horse-7";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    Browser browser;

    @BeforeEach
    void hireAnAgent() {
        staff.add(
                NewPerson.of("ann", "Ann Agent", "ann@desk.example", Role.AGENT).in("support"), PASSWORD, "test");
        staff.add(NewPerson.of("max", "Max Manager", "max@desk.example", Role.MANAGER), PASSWORD, "test");
        browser = new Browser(port);
    }

    @Test
    void bringsWhoAsksForTasklistThereAfterSigningIn() {
        var asked = browser.get(TASKLIST);
        var signedIn = browser.signIn("ann", PASSWORD);
        var tasklist = browser.get(TASKLIST);
        var me = browser.getJson("/camunda/api/admin/auth/user/default");

        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(asked.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
        assertThat(signedIn.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(TASKLIST));
        assertThat(tasklist.statusCode()).isEqualTo(200);
        assertThat(tasklist.body()).contains("camTasklistAppCtrl");
        assertThat(me.body())
                .contains("\"userId\":\"ann\"")
                .contains("tasklist")
                .doesNotContain("admin");
    }

    @Test
    void asksTheEngineInTheNameOfWhoSignedIn() {
        browser.signIn("ann", PASSWORD);
        browser.get(TASKLIST);

        var tasks = browser.postJson("/camunda/api/engine/engine/default/task?maxResults=5", "{}");
        var forged = browser.post("/camunda/api/engine/engine/default/task/x/claim", Map.of());

        assertThat(tasks.statusCode()).as(tasks.body()).isEqualTo(200);
        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void saysThatThePageIsTooOldWhenItsSessionHasEnded() {
        var page = browser.get("/sign-in");

        var late = new Browser(port).submit(page, "/sign-in", Map.of("username", "ann", "password", PASSWORD));

        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(late.body()).contains("open for too long").doesNotContain("Your role");
    }

    @Test
    void refusesAWrongPassword() {
        var answer = browser.signIn("ann", "wrong");

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("?wrong"));
        assertThat(browser.get(TASKLIST).statusCode()).isEqualTo(302);
    }

    @Test
    void refusesASignInThatAnotherSiteSent() {
        var answer = browser.post("/sign-in", Map.of("username", "ann", "password", PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void endsTheWholeSessionWhenTasklistSignsOut() {
        browser.signIn("ann", PASSWORD);
        browser.get(TASKLIST);

        var answer = browser.postJson("/camunda/api/admin/auth/user/default/logout", "");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(browser.get(TASKLIST).statusCode()).isEqualTo(302);
    }

    @Test
    void renewsTheSessionAtSignIn() {
        browser.get("/sign-in");
        var before = browser.cookie("JSESSIONID");

        browser.signIn("ann", PASSWORD);

        assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(before);
    }

    @Test
    void keepsManagersOutOfTasklistAndLetsThemToTheDesk() {
        var signedIn = browser.signIn("max", PASSWORD);

        assertThat(signedIn.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/desk"));
        assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
        assertThat(browser.get(TASKLIST).statusCode()).isEqualTo(403);
    }

    @Test
    void setsAPolicyThatLetsNoForeignScriptIn() {
        var page = browser.get("/sign-in");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).startsWith("default-src 'self'").doesNotContain("unsafe"));
    }

    @Test
    void speaksChineseToWhoAsksForIt() {
        assertThat(browser.get("/sign-in?lang=zh").body()).contains("用户名");
        assertThat(browser.get("/sign-in").body()).contains("用户名");
    }
}
