package org.supportflow.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.supportflow.identity.Role.LEAD;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.supportflow.RestClientOfTests;
import org.supportflow.SupportflowIT;
import org.supportflow.TestClock;
import org.supportflow.TestDesk;
import org.supportflow.audit.Audit;
import org.supportflow.customer.Plan;

/** Rule R19 by REST, as a lead uses it. */
@SupportflowIT
class AgreedDueIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    TestClock clock;

    @Autowired
    Audit audit;

    @Autowired
    JdbcTemplate database;

    private RestClientOfTests agent;
    private RestClientOfTests lead;
    private String leadsName;
    private String ticket;

    @BeforeEach
    void aTicketWithRunningClocks() {
        agent = new RestClientOfTests(http, desk.agentOf("support", "database"));
        leadsName = desk.person(LEAD);
        lead = new RestClientOfTests(http, leadsName);
        ticket = agent.submit(desk.customerWith(Plan.MISSION_CRITICAL), "PostgreSQL backup fails", "pg_dump fails.");
        agent.awaitTask(ticket, "Answer ticket");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void movesTheDueAndKeepsTheOriginalInSight() {
        var original = workaround().get("dueAt").asText();
        var due = clock.instant().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);

        var answer = agree(lead, due);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(workaround().get("dueAt").asText()).isEqualTo(due.toString());
        assertThat(workaround().get("originalDueAt").asText()).isEqualTo(original);
        assertThat(workaround().get("events")).anySatisfy(event -> {
            assertThat(event.get("type").asText()).isEqualTo("ADJUST");
            assertThat(event.get("actor").asText()).isEqualTo(leadsName);
            assertThat(event.get("reason").asText()).isEqualTo("They can only test next month");
            assertThat(event.get("consent").asText()).isEqualTo("message 3");
        });
        assertThat(lead.get("/tickets/" + ticket + "/timeline").getBody().findValuesAsText("kind"))
                .contains("dueAgreed");
        assertThat(audit.of(ticket)).anySatisfy(entry -> {
            assertThat(entry.who()).isEqualTo(leadsName);
            assertThat(entry.what()).isEqualTo("dueAgreed");
            assertThat(entry.details()).containsEntry("due", due.toString());
        });
    }

    @Test
    void escalatesOnceMoreWhenTheAgreedDuePasses() {
        clock.set(Instant.parse(workaround().get("dueAt").asText()).plusSeconds(1));
        awaitEscalation(0);
        var agreed = clock.instant().plus(Duration.ofHours(10)).truncatedTo(ChronoUnit.SECONDS);
        assertThat(agree(lead, agreed).getStatusCode()).isEqualTo(HttpStatus.OK);

        clock.set(agreed.plusSeconds(1));

        awaitEscalation(1);
    }

    private void awaitEscalation(int round) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> database.queryForObject("""
                                select count(*) from supportflow.escalation_action a
                                join supportflow.ticket t on t.id = a.ticket_id
                                where t.reference = ? and a.clock = 'workaround' and a.step = 100 and a.round = ?
                                  and a.taken_at is not null
                                """, Integer.class, ticket, round) > 0);
    }

    @Test
    void isForLeadsAlone() {
        assertThat(agree(agent, clock.instant().plus(Duration.ofDays(30))).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void saysWhatIsWrongWithADue() {
        var over = agree(lead, clock.instant().minus(Duration.ofHours(1)));
        var without = lead.post(
                "/tickets/" + ticket + "/clocks/workaround/adjust",
                Map.of("dueAt", clock.instant().plus(Duration.ofDays(3)).toString(), "reason", "Because"));
        var unknown = lead.post(
                "/tickets/" + ticket + "/clocks/nextResponse/adjust",
                Map.of("dueAt", "2040-01-01T00:00:00Z", "reason", "Because", "consent", "message 1"));

        assertThat(over.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(over.getBody().get("detail").asText()).contains("still to come");
        assertThat(without.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(unknown.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(unknown.getBody().get("detail").asText()).contains("no running clock");
    }

    private ResponseEntity<JsonNode> agree(RestClientOfTests who, Instant due) {
        return who.post(
                "/tickets/" + ticket + "/clocks/workaround/adjust",
                Map.of("dueAt", due.toString(), "reason", "They can only test next month", "consent", "message 3"));
    }

    private JsonNode workaround() {
        var clocks = lead.get("/tickets/" + ticket + "/clocks").getBody().get("clocks");
        return StreamSupport.stream(clocks.spliterator(), false)
                .filter(clock -> clock.get("kind").asText().equals("workaround"))
                .findFirst()
                .orElseThrow();
    }
}
