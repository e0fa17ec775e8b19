package org.supportflow.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportflow.identity.Role.MANAGER;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.supportflow.Modeler;
import org.supportflow.RestClientOfTests;
import org.supportflow.SupportflowIT;
import org.supportflow.TestDesk;
import org.supportflow.customer.Plan;
import org.supportflow.sla.calendar.CalendarDefinition;
import org.supportflow.sla.calendar.CalendarDraft;
import org.supportflow.sla.calendar.CalendarKeeper;

/** One contract promises other times, in other hours, than its tier: a row of the table that a manager adds. */
@SupportflowIT
class ContractOverrideIT {

    private static final Modeler.File TABLE = Modeler.File.of(Path.of("dmn/service-level.dmn"));
    private static final String FIRST_ROW = "<rule id=\"row-community\">";

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    CalendarKeeper calendars;

    private Modeler manager;
    private RestClientOfTests rest;
    private String contact;
    private String organization;
    private String calendar;

    @BeforeEach
    void publishARowOfOneContract() {
        rest = new RestClientOfTests(http, desk.agentOf("support", "database"));
        contact = desk.customerWith(Plan.PREMIUM);
        organization = contact.substring(0, contact.indexOf('@')).replace("contact-", "org-");
        calendar = organization.replace("org-", "hours-");
        calendars.save(
                new CalendarDraft(
                        calendar,
                        "Hours of one contract",
                        CalendarDefinition.weekly(
                                ZoneId.of("Asia/Shanghai"), CalendarDefinition.weekdays(), "08:00", "20:00"),
                        null,
                        "As agreed in the contract",
                        null),
                "test");
        manager = new Modeler(port, desk.person(MANAGER));
        deployed("Contract of " + organization, TABLE.with(FIRST_ROW, row() + FIRST_ROW));
    }

    @AfterEach
    void withdrawIt() {
        deployed("As before the contract of " + organization, TABLE);
    }

    @Test
    void comesBeforeTheRowOfTheTierAndTheWhySaysSo() {
        var ticket = submitted(contact);
        var other = submitted(desk.customerWith(Plan.PREMIUM));

        assertThat(firstResponse(ticket).path("target").asText()).isEqualTo("PT3H");
        assertThat(firstResponse(ticket).path("calendar").asText()).isEqualTo(calendar);
        assertThat(firstResponse(ticket).path("setBy").path("row").asText()).isEqualTo("row-of-one-contract");
        assertThat(why(ticket).path("rows").findValuesAsText("id")).containsExactly("row-of-one-contract");
        assertThat(why(ticket).toString()).contains(organization, "As agreed in contract 4711");
        assertThat(firstResponse(other).path("calendar").asText()).isEqualTo("business");
    }

    @Test
    void isTheManagersToDeployAndADiagramIsNot() {
        var answer = manager.deploy(
                "Not a table", TABLE, Modeler.File.of(Path.of("src/test/resources/mode/community-first.bpmn")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Managers deploy tables", "community-first.bpmn");
    }

    private String submitted(String who) {
        var ticket = rest.submit(who, "PostgreSQL backup fails", "pg_dump fails.");
        rest.awaitTask(ticket, "Answer ticket");
        return ticket;
    }

    private JsonNode firstResponse(String ticket) {
        return rest.get("/tickets/" + ticket + "/clocks")
                .getBody()
                .path("clocks")
                .path(0);
    }

    private JsonNode why(String ticket) {
        var whys = rest.get("/tickets/" + ticket + "/why").getBody();
        return StreamSupport.stream(whys.findParents("table").spliterator(), false)
                .filter(why -> why.path("table").asText().equals("service-level"))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError(whys.toString()));
    }

    private void deployed(String name, Modeler.File file) {
        var answer = manager.deploy(name, file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private String row() {
        return """
                <rule id="row-of-one-contract">
                  <description>As agreed in contract 4711.</description>
                  <inputEntry id="one-if-organization"><text>"%s"</text></inputEntry>
                  <inputEntry id="one-if-tier"><text></text></inputEntry>
                  <inputEntry id="one-if-priority"><text></text></inputEntry>
                  <outputEntry id="one-then-firstResponse"><text>"PT3H"</text></outputEntry>
                  <outputEntry id="one-then-nextResponse"><text>"PT6H"</text></outputEntry>
                  <outputEntry id="one-then-update"><text>""</text></outputEntry>
                  <outputEntry id="one-then-workaround"><text>""</text></outputEntry>
                  <outputEntry id="one-then-resolution"><text>""</text></outputEntry>
                  <outputEntry id="one-then-calendar"><text>"%s"</text></outputEntry>
                  <outputEntry id="one-then-onCall"><text>"no"</text></outputEntry>
                  <outputEntry id="one-then-onUpgrade"><text>"RETROACTIVE"</text></outputEntry>
                  <outputEntry id="one-then-onDowngrade"><text>"LONGER"</text></outputEntry>
                  <outputEntry id="one-then-onReopen"><text>"RESUME"</text></outputEntry>
                  <outputEntry id="one-then-pausable"><text>""</text></outputEntry>
                  <outputEntry id="one-then-graceMinutes"><text>0</text></outputEntry>
                </rule>
                """.formatted(organization, calendar);
    }
}
