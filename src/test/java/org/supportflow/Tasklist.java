package org.supportflow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tasklist in a real browser, in the hands of one person after the other. */
public class Tasklist implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Tasklist.class);

    /** The first page after a start loads slowly on a busy machine. */
    private static final double PATIENCE = 60_000;

    private final String base;
    private Page page;

    public Tasklist(int port) {
        base = "http://localhost:" + port;
        page = freshPage();
    }

    /** A link from a mail, opened by somebody who has not signed in yet: our sign-in page leads on to it. */
    public void signInAt(String link, String person, String password) {
        page.context().close();
        page = freshPage();
        page.navigate(base + link);
        page.fill("#username", person);
        page.fill("#password", password);
        // until it is loaded with its style, a page has other words than people see
        page.waitForNavigation(() -> page.click("button[type=submit]"));
    }

    /** Somebody who is not of us opens a link, and need not sign in. */
    public void visit(String link) {
        page.context().close();
        page = freshPage();
        page.navigate(base + link);
    }

    /** Whoever is signed in opens a link; answers the HTTP status it ends with. */
    public int open(String link) {
        return page.navigate(base + link).status();
    }

    /** The form of this task stands there, ready to be filled in. */
    public void awaitTask(String name) {
        await(page.locator(".task-details h2, .task-card h2, [cam-tasklist-task] h2")
                        .first())
                .containsText(name, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        await(page.locator(".fjs-container").first()).isVisible(visible());
    }

    /** Takes the task; done when the form may be sent, which only its owner may. */
    public void claim() {
        page.locator("[ng-click*='claim()']").first().click();
        await(page.locator(".form-actions .btn-primary").first())
                .isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(PATIENCE));
    }

    public void write(String label, String text) {
        page.getByLabel(label).fill(text);
    }

    public void choose(String label) {
        // by keyboard: a form that is still growing moves away under the mouse
        page.getByLabel(label).press("Space");
        await(page.getByLabel(label)).isChecked();
    }

    /** A click that comes while Tasklist still builds its tabs is lost. */
    public void openTab(String name) {
        var tab = page.locator(".nav-tabs li", new Page.LocatorOptions().setHasText(name))
                .first();
        page.waitForCondition(() -> {
            tab.locator("a").click();
            return tab.getAttribute("class").contains("active");
        });
    }

    /** All that the tab beside the form says about the ticket. */
    public String ticketBeside() {
        return page.frameLocator("iframe.sf-ticket").locator("main").innerText();
    }

    public String value(String label) {
        return page.getByLabel(label).inputValue();
    }

    /** Sends the form; done when the engine has taken it. */
    public void complete() {
        var answer = page.waitForResponse(
                response -> response.url().endsWith("/submit-form"),
                () -> page.locator(".form-actions .btn-primary").click());
        if (!answer.ok()) {
            throw new AssertionError("The form was refused with %d: %s".formatted(answer.status(), answer.text()));
        }
    }

    public void signOut() {
        page.locator(".account > a").click();
        page.locator(".logout > a").click();
        page.waitForURL("**/sign-in?out");
    }

    public Page page() {
        return page;
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** For people to look at; a browser that cannot draw one at this moment fails no test. */
    public void picture(String name) {
        try {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
        } catch (PlaywrightException trouble) {
            LOG.warn("No picture of {}: {}", name, trouble.getMessage());
        }
    }

    @Override
    public void close() {
        page.context().close();
    }

    private Page freshPage() {
        var fresh = Chromium.shared()
                .newContext(new Browser.NewContextOptions().setViewportSize(1400, 900))
                .newPage();
        fresh.setDefaultTimeout(PATIENCE);
        return fresh;
    }

    private static LocatorAssertions await(Locator locator) {
        return assertThat(locator);
    }

    private static LocatorAssertions.IsVisibleOptions visible() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }
}
