package org.supportflow.identity.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.supportflow.Chromium;
import org.supportflow.SupportflowIT;
import org.supportflow.identity.NewPerson;
import org.supportflow.identity.Role;
import org.supportflow.identity.Staff;

@SupportflowIT
class TasklistIT {

    private static final String PASSWORD = "Correct-horse-7";

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    private final Page page = Chromium.shared().newPage();

    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final List<String> blocked = new CopyOnWriteArrayList<>();

    @BeforeEach
    void hireAnAgent() {
        // The first page after a start loads slowly on a busy machine.
        setDefaultAssertionTimeout(30_000);
        staff.add(NewPerson.of("tess", "Tess", "tess@desk.example", Role.AGENT).in("support"), PASSWORD, "test");
        page.onResponse(response -> {
            if (response.status() >= 400) {
                refused.add(response.status() + " " + response.request().method() + " " + response.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                blocked.add(message.text());
            }
        });
        page.navigate(tasklist());
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void showsTheQueuesAfterSigningInAndSignsOutEverywhere() {
        page.screenshot(picture("sign-in"));
        page.fill("#username", "tess");
        page.fill("#password", PASSWORD);
        page.click("button[type=submit]");

        assertThat(page.locator(".task-filters")).containsText("My work");
        assertThat(page.locator(".task-filters")).containsText("Triage now");
        assertThat(page.locator(".ce-eol-banner")).isHidden();
        assertThat(page.locator(".start-process-action")).isHidden();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(picture("tasklist"));
        Assertions.assertThat(refused).isEmpty();

        page.locator(".account > a").click();
        page.locator(".logout > a").click();

        page.waitForURL("**/sign-in?out");
        page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
        assertThat(page.locator("#username")).isVisible();
    }

    @Test
    void letsOnlyScriptsInThatThePageItselfNames() {
        signIn();
        assertThat(page.locator(".task-filters")).containsText("My work");
        page.waitForLoadState(LoadState.NETWORKIDLE);

        var policy = page.request().get(tasklist()).headers().get("content-security-policy");
        page.evaluate("() => { const s = document.createElement('div');"
                + " s.innerHTML = '<img src=x onerror=\"window.gotIn = 1\">'; document.body.append(s); }");
        page.waitForCondition(() -> !blocked.isEmpty());

        Assertions.assertThat(directive(policy, "script-src"))
                .startsWith("script-src 'nonce-")
                .endsWith(" 'strict-dynamic'");
        Assertions.assertThat(policy).contains("default-src 'none'", "frame-ancestors 'none'", "object-src 'none'");
        Assertions.assertThat(page.evaluate("() => window.gotIn")).isNull();
        Assertions.assertThat(blocked)
                .as("nothing of Tasklist's own was blocked")
                .hasSize(1);
    }

    @Test
    void keepsNoDraftForTheNextPersonAtThisBrowser() {
        signIn();
        assertThat(page.locator(".task-filters")).containsText("My work");
        page.evaluate(
                "() => { localStorage.setItem('camunda-form:abc', 'typed'); localStorage.setItem('other', 'x'); }");

        page.locator(".account > a").click();
        page.locator(".logout > a").click();
        page.waitForURL("**/sign-in?out");

        Assertions.assertThat(
                        page.evaluate("() => Object.keys(localStorage).filter(k => k.startsWith('camunda-form:'))"))
                .isEqualTo(List.of());
        Assertions.assertThat(page.evaluate("() => localStorage.getItem('other')"))
                .isEqualTo("x");
    }

    @Test
    void keepsNoDraftWhenSomebodySignsOutElsewhereOrTooLate() {
        signIn();
        assertThat(page.locator(".task-filters")).containsText("My work");
        page.evaluate("() => localStorage.setItem('camunda-form:abc', 'typed')");
        page.context().clearCookies();

        page.navigate(tasklist());

        assertThat(page.locator("#username")).isVisible();
        page.waitForFunction("() => Object.keys(localStorage).every(k => !k.startsWith('camunda-form:'))");
    }

    /** In both places: the setting alone does not cure the blank page of a slow start. */
    @Test
    void isToldToWaitForASlowStartWithoutEnd() {
        signIn();

        var settings = page.request()
                .get("http://localhost:" + port + "/camunda/app/tasklist/scripts/config.js")
                .text();

        Assertions.assertThat(settings).contains("window.require.config({ waitSeconds: 0 })", "waitSeconds: 0,");
    }

    private void signIn() {
        page.fill("#username", "tess");
        page.fill("#password", PASSWORD);
        page.click("button[type=submit]");
    }

    private String tasklist() {
        return "http://localhost:" + port + "/camunda/app/tasklist/default/";
    }

    private static String directive(String policy, String name) {
        return java.util.Arrays.stream(policy.split(";"))
                .map(String::strip)
                .filter(part -> part.startsWith(name))
                .findFirst()
                .orElse("");
    }

    private static Page.ScreenshotOptions picture(String name) {
        return new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png"));
    }
}
