package org.supportflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.supportflow.customer.Plan;
import org.supportflow.identity.NewPerson;
import org.supportflow.identity.Role;
import org.supportflow.mail.MailProgram;
import org.supportflow.mail.server.EmbeddedMailServer;

/** A day at the desk, through sockets and a browser alone: an emergency of a paying customer, a community question. */
@SupportflowIT
class SupportDayIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    TestClock clock;

    @Autowired
    EmbeddedMailServer mailServer;

    @LocalServerPort
    int port;

    private final Cast cast = new Cast();
    private final String dana = cast.idOf("dana");
    private final String nils = cast.idOf("nils");
    private final String lea = cast.idOf("lea");
    private final String cora = cast.idOf("cora");
    private StoryTime time;
    private RestClientOfTests rest;
    private Tasklist tasklist;
    private TicketPost post;
    private String ticket;

    @BeforeEach
    void openTheDesk() {
        time = new StoryTime(clock);
        hire(
                dana,
                "Dana",
                Role.AGENT,
                person -> person.in("database", "on-call").knowing("database"));
        hire(nils, "Nils", Role.AGENT, person -> person.in("database", "on-call"));
        hire(lea, "Lea", Role.LEAD, person -> person);
        hire(cora, "Cora", Role.AGENT, person -> person.in("community"));
        rest = new RestClientOfTests(http, lea);
        tasklist = new Tasklist(port);
    }

    @AfterEach
    void closeTheDesk() {
        tasklist.close();
        List.of(dana, nils, lea, cora).forEach(desk::dismiss);
        clock.reset();
    }

    @Test
    void carriesAnEmergencyFromMailToClosing() {
        var mia = customer(Plan.PREMIUM, "mia");
        writes(mia, "Production database is down", SupportDay.OUTAGE);
        acknowledgeThePage();
        post.await(mia.address(), 2);

        time.is(0, 46);
        acceptTheEscalation();
        time.is(0, 50);
        restoreProduction();
        post.await(mia.address(), 3);
        time.is(1, 0);
        solve("no workaround", "The disk of the old primary was full.");
        var asked = post.await(mia.address(), 5);
        time.is(1, 30);
        post.written(mia.answer(asked, "The replica still lags behind."), "objection");
        post.await(mia.address(), 6);
        time.is(1, 40);
        solve("The replica still lags behind.", "The replica has caught up now.");
        post.await(mia.address(), 8);
        time.is(2, 0);
        confirmByTheLinkOf(mia, 8);

        assertThat(closed("S1", "P1", "emergency-support")).isEqualTo(cast.nameOf(dana));
        var story = new TicketStory(rest, time, cast, ticket);
        assertThat(story.timeline()).containsExactlyElementsOf(SupportDay.EMERGENCY_TIMELINE);
        assertThat(story.clocks()).containsExactlyElementsOf(SupportDay.EMERGENCY_CLOCKS);
        assertThat(story.whys(live())).containsExactlyElementsOf(SupportDay.EMERGENCY_WHYS);
        post.await(mia.address(), 9);
        assertThat(post.toCustomer(mia.address(), "Production database is down"))
                .containsExactlyElementsOf(SupportDay.EMERGENCY_MAILS);
        assertThat(post.toStaff(desk.addressesOfStaff(), "Production database is down"))
                .containsExactlyElementsOf(SupportDay.EMERGENCY_STAFF_MAILS);
    }

    @Test
    void answersACommunityQuestionBestEffort() {
        var uma = customer(Plan.COMMUNITY, "uma");
        writes(uma, "Which versions work together", SupportDay.QUESTION);
        rest.awaitTask(ticket, "Answer community question");
        post.await(uma.address(), 1);

        time.is(0, 30);
        answerTheCommunity();
        post.await(uma.address(), 3);
        time.is(1, 0);
        confirmByTheLinkOf(uma, 3);

        assertThat(closed("S3", "P3", "community-support")).isEqualTo(cast.nameOf(cora));
        var story = new TicketStory(rest, time, cast, ticket);
        assertThat(story.timeline()).containsExactlyElementsOf(SupportDay.COMMUNITY_TIMELINE);
        assertThat(story.clocks()).isEmpty();
        assertThat(story.whys(live())).containsExactlyElementsOf(SupportDay.COMMUNITY_WHYS);
        post.await(uma.address(), 4);
        assertThat(post.toCustomer(uma.address(), "Which versions work together"))
                .containsExactlyElementsOf(SupportDay.COMMUNITY_MAILS);
        assertThat(post.toStaff(desk.addressesOfStaff(), "Which versions work together"))
                .isEmpty();
    }

    private void writes(MailProgram customer, String subject, String words) {
        var id = customer.write(subject, words);
        ticket = rest.awaitTicketOf(customer.address());
        post = new TicketPost(mailServer, time, cast, ticket);
        post.written(id, "question");
    }

    /** By the link of the mail that wakes her. */
    private void acknowledgeThePage() {
        tasklist.signInAt(post.link(address(dana), "/go/ticket/", 2), dana, TestDesk.PASSWORD);
        tasklist.awaitTask("Acknowledge page");
        tasklist.claim();
        tasklist.write("Note for the team", "On it.");
        send("acknowledge-page");
        rest.awaitTask(ticket, "Handle emergency");
    }

    private void acceptTheEscalation() {
        rest.awaitTask(ticket, "Handle escalation");
        post.await(address(dana), 3);
        post.await(address(nils), 1);
        open(lea, "Handle escalation");
        tasklist.claim();
        tasklist.write("Internal note", "Dana is at it, and Nils joins her.");
        tasklist.choose("Leave it as it is; I keep an eye on it");
        send("handle-escalation");
    }

    private void restoreProduction() {
        open(dana, "Handle emergency");
        readTheCustomersWords(SupportDay.OUTAGE);
        tasklist.write("Update for the customer", "The primary is up again after a failover.");
        tasklist.choose("Yes, production is restored");
        send("handle-emergency");
        rest.awaitTask(ticket, "Answer ticket");
    }

    private void solve(String words, String reply) {
        rest.awaitTask(ticket, "Answer ticket");
        open(dana, "Answer ticket");
        readTheCustomersWords(words);
        tasklist.write("Reply to the customer", reply);
        tasklist.choose("Solved, ask the customer to confirm");
        send("answer-ticket");
        rest.awaitTask(ticket, "Wait for confirmation");
    }

    private void answerTheCommunity() {
        open(cora, "Answer community question");
        tasklist.claim();
        readTheCustomersWords(SupportDay.QUESTION);
        tasklist.write("Reply to the customer", "Any two versions of one year work together.");
        tasklist.choose("Answered, ask for confirmation");
        send("answer-community-question");
        rest.awaitTask(ticket, "Wait for confirmation");
    }

    private void open(String person, String task) {
        tasklist.signInAt("/go/ticket/" + ticket, person, TestDesk.PASSWORD);
        tasklist.awaitTask(task);
    }

    private void readTheCustomersWords(String words) {
        tasklist.openTab("Ticket");
        assertThat(tasklist.ticketBeside()).contains(words);
        tasklist.picture("ticket-beside");
        tasklist.openTab("Form");
    }

    private void send(String picture) {
        tasklist.picture(picture);
        tasklist.complete();
    }

    private void confirmByTheLinkOf(MailProgram customer, int mail) {
        tasklist.visit(post.link(customer.address(), "/solution/", mail));
        tasklist.picture("solution-asked");
        tasklist.button("Yes, it is solved").click();
        tasklist.page().getByText("The ticket is closed with that").waitFor();
        tasklist.picture("solution-confirmed");
    }

    /** By whom, as soon as it is. */
    private String closed(String severity, String priority, String mode) {
        var view = rest.awaitStatus(ticket, "closed");
        assertThat(view.path("severity").asText()).isEqualTo(severity);
        assertThat(view.path("priority").asText()).isEqualTo(priority);
        assertThat(view.path("mode").asText()).isEqualTo(mode);
        assertThat(view.path("tasks")).isEmpty();
        assertThat(view.path("nextDeadline").isNull()).isTrue();
        return cast.nameOf(view.path("assignee").asText());
    }

    private MailProgram customer(Plan plan, String name) {
        return new MailProgram(mailServer, cast.known(desk.customerWith(plan), name));
    }

    private void hire(String id, String name, Role role, UnaryOperator<NewPerson> as) {
        desk.hire(as.apply(NewPerson.of(id, name, address(id), role)));
    }

    private static String address(String id) {
        return id + "@desk.example";
    }

    /** The version of each table that the engine's REST names as the latest. */
    private Map<String, Integer> live() {
        var live = new HashMap<String, Integer>();
        http.withBasicAuth("admin", "Administrator-7-of-tests")
                .getForObject("/engine-rest/decision-definition?latestVersion=true&maxResults=100", JsonNode.class)
                .forEach(table -> live.put(
                        table.path("key").asText(), table.path("version").asInt()));
        return live;
    }
}
