package org.supportflow.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.supportflow.identity.Role.AGENT;
import static org.supportflow.identity.Role.AUDITOR;
import static org.supportflow.identity.Role.OPERATOR;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.supportflow.RestClientOfTests;
import org.supportflow.SupportflowIT;
import org.supportflow.TestDesk;
import org.supportflow.customer.Plan;

@SupportflowIT
class ClockChecksIT {

    private static final String CHECKS = "/service-levels/checks";
    private static final String OF_TICKET =
            " where ticket_id = (select id from supportflow.ticket where reference = ?)";

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    private RestClientOfTests operator;
    private String ticket;

    @BeforeEach
    void aTicketWithRunningClocks() {
        operator = new RestClientOfTests(http, desk.person(OPERATOR));
        var agent = new RestClientOfTests(http, desk.agentOf("support", "database"));
        ticket = agent.submit(desk.customerWith(Plan.MISSION_CRITICAL), "PostgreSQL backup fails", "pg_dump fails.");
        agent.awaitTask(ticket, "Answer ticket");
    }

    @Test
    void namesEachFactInWhichAStoredClockIsNotAsItsLedgerSays() {
        database.update(
                "update supportflow.sla_clock set due_at = due_at + interval '1 minute'" + OF_TICKET
                        + " and kind = 'firstResponse'",
                ticket);
        database.update("delete from supportflow.sla_clock" + OF_TICKET + " and kind = 'workaround'", ticket);

        var check = finished(start(false));

        assertThat(differences(check))
                .contains("firstResponse 1 dueAt", "workaround 1 row")
                .doesNotContain("firstResponse 1 startedAt", "workaround 1 dueAt");
        assertThat(check.get("differing").asInt()).isPositive();
        assertThat(check.get("checked").asInt()).isEqualTo(check.get("tickets").asInt());
        finished(start(true));
    }

    @Test
    void writesAllClocksAnewJustAsTheyWere() {
        var before = clocks();
        database.update("delete from supportflow.sla_clock" + OF_TICKET, ticket);
        database.update("update supportflow.ticket set next_deadline = null where reference = ?", ticket);

        var rebuilt = finished(start(true));

        assertThat(differences(rebuilt)).contains("ticket nextDeadline", "firstResponse 1 row");
        assertThat(clocks()).isEqualTo(before).isNotEmpty();
        assertThat(differences(finished(start(false)))).isEmpty();
    }

    @Test
    void runsOneAtATimeAndCanBeCancelled() {
        var running = new AtomicReference<JsonNode>();
        transaction.executeWithoutResult(status -> {
            database.queryForList("select id from supportflow.ticket where reference = ? for update", ticket);
            running.set(start(false));

            var second = operator.post(CHECKS, Map.of("repair", true));

            assertThat(second.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
            assertThat(second.getBody().get("detail").asText()).contains("cancel it");
        });
        var id = running.get().get("id").asLong();
        finished(running.get());
        assertThat(operator.post(CHECKS + "/" + id + "/cancel", Map.of())
                        .getBody()
                        .get("state")
                        .asText())
                .isEqualTo("finished");
    }

    @Test
    void isStartedByOperatorsAndReadByStaff() {
        var agent = new RestClientOfTests(http, desk.person(AGENT));
        var auditor = new RestClientOfTests(http, desk.person(AUDITOR));

        assertThat(agent.post(CHECKS, Map.of("repair", true)).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(auditor.get(CHECKS).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(auditor.get(CHECKS + "/999999").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    private JsonNode start(boolean repair) {
        var answer = operator.post(CHECKS, Map.of("repair", repair));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        return answer.getBody();
    }

    private JsonNode finished(JsonNode check) {
        var path = CHECKS + "/" + check.get("id").asLong();
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> operator.get(path).getBody(),
                        now -> now.get("state").asText().equals("finished"));
    }

    /** Those of this test's ticket. */
    private List<String> differences(JsonNode check) {
        return check.get("differences").findParents("reference").stream()
                .filter(found -> found.get("reference").asText().equals(ticket))
                .map(found ->
                        found.get("clock").asText() + " " + found.get("fact").asText())
                .toList();
    }

    private List<Map<String, Object>> clocks() {
        return database.queryForList("""
                select c.kind, c.cycle, c.target, c.calendar, c.calendar_version, c.decision_key, c.decision_version,
                       c.decision_rule, c.decision_inputs::text, c.state, c.started_at, c.paused_at, c.due_at,
                       c.stopped_at, c.breached_at, c.reached_step, c.next_step_at, t.next_deadline
                from supportflow.sla_clock c join supportflow.ticket t on t.id = c.ticket_id
                where t.reference = ? order by c.kind, c.cycle
                """, ticket);
    }
}
