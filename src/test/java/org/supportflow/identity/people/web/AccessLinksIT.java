package org.supportflow.identity.people.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.supportflow.SupportflowIT;
import org.supportflow.Tasklist;
import org.supportflow.TestClock;
import org.supportflow.TestDesk;
import org.supportflow.identity.PersonDraft;
import org.supportflow.identity.PersonStatus;
import org.supportflow.identity.Personnel;
import org.supportflow.identity.Role;
import org.supportflow.identity.web.Browser;
import org.supportflow.mail.MailProgram;
import org.supportflow.mail.server.EmbeddedMailServer;

@SupportflowIT
class AccessLinksIT {

    private static final String CHOSEN = "Brand-new-words-7";
    private static final Pattern LINK =
            Pattern.compile("http://localhost:8080(/(?:invitation|new-password)/[^\\s<\"]+)");

    @LocalServerPort
    int port;

    @Autowired
    TestDesk desk;

    @Autowired
    TestClock clock;

    @Autowired
    Personnel people;

    @Autowired
    EmbeddedMailServer mails;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcTemplate database;

    private final String word = UUID.randomUUID().toString().substring(0, 8);
    private final String ada = "ada-" + word;

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void whoIsInvitedChoosesAPasswordAndSignsIn() {
        invite("en");
        var link = link("now work", ada);

        try (var browser = new Tasklist(port)) {
            browser.visit(link);
            assertThat(browser.page().locator("h1")).containsText("Welcome, Ada " + word);
            browser.picture("invitation");
            browser.write("New password", "short");
            browser.write("The same again", "short");
            browser.button("Save the password").click();
            assertThat(browser.page().getByRole(AriaRole.ALERT)).containsText("At least 10 characters.");
            browser.picture("invitation-refused");
            browser.write("New password", CHOSEN);
            browser.write("The same again", CHOSEN + "!");
            browser.button("Save the password").click();
            assertThat(browser.page().getByRole(AriaRole.ALERT)).containsText("not the same");
            browser.write("New password", CHOSEN);
            browser.write("The same again", CHOSEN);
            browser.button("Save the password").click();
            assertThat(browser.page().getByRole(AriaRole.STATUS)).containsText("Your password is saved");
            browser.page().fill("#username", ada);
            browser.page().fill("#password", CHOSEN);
            browser.page().click("button[type=submit]");
            browser.page().waitForURL("**/camunda/app/tasklist/**");
        }
        assertThat(people.get(ada).status()).isEqualTo(PersonStatus.ACTIVE);

        var second = new Browser(port).get(link);
        assertThat(second.statusCode()).as("it works once").isEqualTo(410);
        assertThat(second.body()).contains("/forgotten-password");
    }

    @Test
    void speaksTheLanguageOfWhoIsInvited() {
        invite("zh");
        var link = link("您现在可以使用", ada);

        assertThat(link).endsWith("?lang=zh");
        assertThat(new Browser(port).get(link).body()).contains("欢迎，Ada " + word);
    }

    @Test
    void aLinkEndsAfterHalfAnHourAndAnotherCanBeHad() {
        invite("en");
        var link = link("now work", ada);
        var before = new Browser(port).get(link).statusCode();

        clock.advance(Duration.ofMinutes(31));
        var after = new Browser(port).get(link);
        var refused = choose(link, CHOSEN);
        ask(ada);
        var another = awaitAnother(link, ada);

        assertThat(before).isEqualTo(200);
        assertThat(after.statusCode()).isEqualTo(410);
        assertThat(after.body()).contains("does not work any more");
        assertThat(refused).isEqualTo(410);
        assertThat(choose(another, CHOSEN)).isEqualTo(302);
        assertThat(people.get(ada).status()).isEqualTo(PersonStatus.ACTIVE);
    }

    @Test
    void onlyLookingAtALinkUsesNothingUp() {
        invite("en");
        var link = link("now work", ada);

        for (int i = 0; i < 3; i++) {
            assertThat(new Browser(port).get(link).statusCode()).isEqualTo(200);
        }

        assertThat(choose(link, CHOSEN)).isEqualTo(302);
    }

    @Test
    void whoForgotTheirPasswordChoosesAnotherAndTheOldSessionsEnd() {
        var agent = desk.agentOf("support");
        var session = new Browser(port);
        session.signIn(agent, TestDesk.PASSWORD);
        ask(agent + "@LOCALHOST");
        var link = link("asked for a new password", agent);

        var chosen = choose(link, CHOSEN);

        assertThat(link).startsWith("/new-password/");
        assertThat(chosen).isEqualTo(302);
        assertThat(session.get("/desk").statusCode()).as("the other session").isEqualTo(302);
        assertThat(status(agent, TestDesk.PASSWORD)).isEqualTo(401);
        assertThat(status(agent, CHOSEN)).isEqualTo(200);
        assertThat(choose(link, CHOSEN + "8")).as("it works once").isEqualTo(410);
    }

    @Test
    void ofSeveralLinksOneIsUsedAndTheOthersEnd() {
        var agent = desk.agentOf("support");
        ask(agent);
        var first = link("asked for a new password", agent);
        ask(agent);
        var second = awaitAnother(first, agent);

        assertThat(choose(second, CHOSEN)).isEqualTo(302);
        assertThat(choose(first, CHOSEN + "8")).isEqualTo(410);
    }

    @Test
    void theAnswerDoesNotTellWhoHasAnAccount() {
        var agent = desk.agentOf("support");

        var known = ask(agent);
        var unknown = ask("nobody-" + word);
        var odd = ask("' or 1=1 --\0<script>");

        assertThat(known).endsWith("?sent");
        assertThat(unknown).isEqualTo(known);
        assertThat(odd).isEqualTo(known);
        for (int i = 0; i < 4; i++) {
            ask(agent);
            ask("nobody-" + word);
        }
        assertThat(ask(agent)).endsWith("?wait");
        assertThat(ask("nobody-" + word)).endsWith("?wait");
        clock.advance(Duration.ofMinutes(61));
        assertThat(ask(agent)).endsWith("?sent");
    }

    @Test
    void whoIsDeactivatedGetsNoLink() {
        var agent = desk.agentOf("support");
        ask(agent);
        var link = link("asked for a new password", agent);

        people.deactivate(agent, "test");

        assertThat(new Browser(port).get(link).statusCode()).isEqualTo(410);
        assertThat(choose(link, CHOSEN)).isEqualTo(410);
    }

    @Test
    void theLinkStandsNowhereButInTheMail() {
        invite("en");
        var link = link("now work", ada);
        var token = link.substring(link.lastIndexOf('/') + 1).replaceAll("\\?.*", "");

        assertThat(database.queryForObject(
                        "select count(*) from supportflow.outbox where payload like '%' || ? || '%'",
                        Long.class, token))
                .isZero();
        assertThat(database.queryForObject(
                        "select count(*) from supportflow.access_token where person = ? and hash = sha256(?)",
                        Long.class,
                        ada,
                        token.getBytes(StandardCharsets.UTF_8)))
                .isOne();
        var page = new Browser(port).get(link);
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    private void invite(String language) {
        people.hire(
                new PersonDraft(
                        ada,
                        "Ada " + word,
                        ada + "@localhost",
                        "UTC",
                        List.of(PersonDraft.code(Role.AGENT)),
                        List.of("support"),
                        List.of(language),
                        List.of()),
                "test");
    }

    private String ask(String account) {
        var browser = new Browser(port);
        var answer =
                browser.submit(browser.get("/forgotten-password"), "/forgotten-password", Map.of("account", account));
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private int choose(String link, String password) {
        var browser = new Browser(port);
        var page = browser.get(link);
        if (page.statusCode() != 200) {
            page = browser.get("/forgotten-password");
        }
        return browser.submit(page, link, Map.of("password", password, "again", password))
                .statusCode();
    }

    private String link(String words, String person) {
        return linkIn(MailProgram.text(new MailProgram(mails, person + "@localhost").awaitMail(words)));
    }

    private String awaitAnother(String than, String person) {
        var program = new MailProgram(mails, person + "@localhost");
        return Awaitility.await("another link")
                .atMost(Duration.ofSeconds(40))
                .until(
                        () -> program.inbox().stream()
                                .map(MailProgram::text)
                                .filter(text -> LINK.matcher(text).find())
                                .map(AccessLinksIT::linkIn)
                                .filter(link -> !link.equals(than))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static String linkIn(String text) {
        var link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }

    private int status(String person, String password) {
        return http.withBasicAuth(person, password)
                .getForEntity("/api/v1/tickets", String.class)
                .getStatusCode()
                .value();
    }
}
