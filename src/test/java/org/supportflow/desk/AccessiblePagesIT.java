package org.supportflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.supportflow.RestClientOfTests;
import org.supportflow.SupportflowIT;
import org.supportflow.Tasklist;
import org.supportflow.TestDesk;
import org.supportflow.customer.Plan;
import org.supportflow.identity.AccessLinks;
import org.supportflow.identity.ApiKeyScope;
import org.supportflow.identity.ApiKeys;
import org.supportflow.identity.Role;
import org.supportflow.mail.RequestLinks;
import org.supportflow.mail.threading.SolutionLinks;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;

/** Whoever cannot see well or uses no mouse can use each of our pages, in both languages: axe finds no barrier of WCAG 2 A or AA. */
@SupportflowIT
class AccessiblePagesIT {

    private static final String BARRIERS = """
            async (colours) => (await axe.run({rules: {'color-contrast': {enabled: colours}}, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations']}))
              .violations.filter(found => found.impact === 'serious' || found.impact === 'critical' || !found.tags.includes('best-practice'))
              .flatMap(found => found.nodes.map(node => found.id + ' (' + found.impact + '): ' + node.html.substring(0, 160)))
            """;

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    JdbcClient database;

    @Autowired
    AccessLinks links;

    @Autowired
    ApiKeys keys;

    @Autowired
    Tickets tickets;

    @Autowired
    SolutionLinks solutions;

    @Autowired
    RequestLinks requests;

    private final List<String> barriers = new ArrayList<>();
    private Tasklist browser;
    private String axe;

    @BeforeEach
    void open() throws IOException {
        axe = new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
        browser = new Tasklist(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void standInNobodysWay() {
        var admin = desk.person(Role.ADMIN);
        var ticket = solvedTicket();

        browser.signInAt("/desk", admin, TestDesk.PASSWORD);
        look("/desk", 200);
        placesOf(ticket).forEach(place -> look(place, 200));
        look("/desk/people/nobody-of-this-name", 404);
        look("/nowhere", 404);
        browser.open("/desk/calendars/business/edit?lang=en");
        browser.page().locator("button.btn-primary[value=preview]").click();
        lookHere("calendar preview", "en");
        browser.open("/desk/new-api-key?lang=en");
        browser.button("Make the key").click();
        lookHere("a refused form", "en");
        browser.signInAt("/desk", desk.agentOf("support"), TestDesk.PASSWORD);
        look("/desk", 200);
        look("/desk/people", 403);
        browser.visit("/sign-in");
        for (var place : List.of("/", "/sign-in?wrong", "/forgotten-password", "/forgotten-password?sent")) {
            look(place, 200);
        }
        look(linkToAPassword(admin), 200);
        look("/new-password/over", 410);
        var solved = tickets.get(TicketReference.of(ticket));
        look(solutions.of(solved).orElseThrow(), 200);
        look(requests.of(solved), 200);
        look("/request/cut/off", 404);

        assertThat(barriers).isEmpty();
    }

    private Stream<String> placesOf(String ticket) {
        var key = keys.create("axe", Set.of(ApiKeyScope.TICKETS_READ), "test").id();
        var organization = organizationOf(ticket);
        var customer = "/desk/organizations/" + organization;
        return Stream.of(
                "/desk/organizations",
                "/desk/organizations?q=nothing-like-that",
                customer,
                customer + "/edit",
                customer + "/contacts/" + idOf("contact", organization),
                customer + "/subscriptions/" + idOf("subscription", organization),
                "/desk/people",
                "/desk/new-person",
                "/desk/people/admin",
                "/desk/api-keys",
                "/desk/api-keys/" + key + "/revoke",
                "/desk/tables",
                "/desk/tables/priority",
                "/desk/tables/priority/versions/1",
                "/desk/tables/priority/edit",
                "/desk/calendars",
                "/desk/calendars/business",
                "/desk/calendars/business/edit",
                "/desk/tickets/" + ticket);
    }

    private void look(String place, int status) {
        for (var language : List.of("en", "zh")) {
            var link = place + (place.contains("?") ? "&" : "?") + "lang=" + language;
            assertThat(browser.open(link)).as(link).isEqualTo(status);
            lookHere(link, language);
        }
    }

    /** Colours take longest to look at, and are the same in each language. */
    private void lookHere(String place, String language) {
        browser.page().evaluate(axe);
        var found = (List<?>) browser.page().evaluate(BARRIERS, language.equals("en"));
        found.forEach(barrier -> barriers.add(place + ": " + barrier));
    }

    private String solvedTicket() {
        var rest = new RestClientOfTests(http, desk.agentOf("database", "support"));
        var ticket = rest.submit(desk.customerWith(Plan.PREMIUM), "PostgreSQL backup fails", "pg_dump fails.");
        rest.awaitTask(ticket, "Answer ticket");
        rest.post("/tickets/" + ticket + "/messages", Map.of("from", "agent", "body", "Which version is it?"));
        rest.post("/tickets/" + ticket + "/solve", Map.of());
        rest.awaitStatus(ticket, "solved");
        return ticket;
    }

    private String organizationOf(String ticket) {
        return database.sql("""
                        select o.reference from supportflow.organization o
                        join supportflow.ticket t on t.organization_id = o.id where t.reference = ?""").param(ticket).query(String.class).single();
    }

    private UUID idOf(String table, String organization) {
        return database.sql("select min(e.id::text)::uuid from supportflow." + table
                        + " e join supportflow.organization o on o.id = e.organization_id where o.reference = ?")
                .param(organization)
                .query(UUID.class)
                .single();
    }

    private String linkToAPassword(String person) {
        var request = UUID.randomUUID();
        database.sql("insert into supportflow.access_request (id, account, purpose, address, at)"
                        + " values (?, ?, 'reset', 'test', ?)")
                .params(request, person, Instant.now().atOffset(ZoneOffset.UTC))
                .update();
        return links.letter(request).orElseThrow().path();
    }
}
