package org.supportflow.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.supportflow.RestClientOfTests;
import org.supportflow.SupportflowIT;
import org.supportflow.TestClock;
import org.supportflow.TestDesk;
import org.supportflow.customer.Plan;

/** What was decided can be decided again: the recorded inputs against the recorded version give the same rows. */
@SupportflowIT
class WhysAgainIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    TestClock clock;

    @Autowired
    Decisions decisions;

    @Autowired
    Traces traces;

    @Autowired
    JdbcTemplate database;

    private RestClientOfTests rest;

    @BeforeEach
    void openTheDesk() {
        rest = new RestClientOfTests(http, desk.agentOf("support", "database", "platform", "community", "on-call"));
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void givesTheSameRowsForEveryTraceOfWholeLives() {
        var tickets = new ArrayList<String>();
        for (var plan : List.of(Plan.COMMUNITY, Plan.STANDARD, Plan.PREMIUM, Plan.MISSION_CRITICAL)) {
            tickets.add(wholeLife(desk.customerWith(plan)));
        }
        var stranger = "stranger-%s@nowhere.example".formatted(UUID.randomUUID());
        rest.awaitStatus(rest.submit(stranger, "Who are you", "What is this product?"), "waiting_customer");

        var recorded = kept();

        assertThat(tablesOf(tickets))
                .contains(TableContracts.all().stream().map(TableContract::key).toArray(String[]::new));
        SoftAssertions.assertSoftly(all -> recorded.forEach(trace -> {
            var then = traces.get(trace).outcome();
            var again = decisions.again(trace);
            all.assertThat(again.answers()).as("%s of %s", then, trace).isEqualTo(then.answers());
            all.assertThat(again.inputs()).as("%s of %s", then, trace).isEqualTo(then.inputs());
            all.assertThat(again.definitionId()).isEqualTo(then.definitionId());
        }));
    }

    /** Late enough for an escalation, judged anew, waited for, reopened, closed. */
    private String wholeLife(String contact) {
        var ticket = rest.submit(contact, "PostgreSQL backup fails", "pg_dump of our database fails with an error.");
        answering(ticket);
        rest.post("/tickets/" + ticket + "/severity", Map.of("severity", "S2", "reason", "More users are affected."));
        rest.await(ticket, view -> view.path("severity").asText().equals("S2"));
        clock.advance(Duration.ofHours(12));
        answer(ticket, "askCustomer", "Which version do you run?");
        rest.awaitStatus(ticket, "waiting_customer");
        write(ticket, "Version 16.2.");
        answering(ticket);
        answer(ticket, "solved", "Use pg_dump 16.");
        rest.awaitStatus(ticket, "solved");
        write(ticket, "It still fails.");
        answering(ticket);
        answer(ticket, "solved", "Use pg_dump 16.2 then.");
        rest.awaitStatus(ticket, "solved");
        rest.post("/tickets/" + ticket + "/confirm", Map.of());
        rest.awaitStatus(ticket, "closed");
        return ticket;
    }

    private void answering(String ticket) {
        rest.await(
                ticket,
                view -> view.path("tasks").findValuesAsText("name").stream()
                        .anyMatch(name -> name.startsWith("Answer")));
    }

    private void answer(String ticket, String outcome, String reply) {
        var owner = rest.get("/tickets/" + ticket).getBody().path("assignee");
        var agent = owner.isNull() ? rest : new RestClientOfTests(http, desk.known(owner.asText()));
        var written = agent.post(
                "/tickets/" + ticket + "/messages", Map.of("from", "agent", "body", reply, "outcome", outcome));
        assertThat(written.getStatusCode().value()).as("%s", written.getBody()).isEqualTo(201);
    }

    private void write(String ticket, String body) {
        rest.post("/tickets/" + ticket + "/messages", Map.of("from", "contact", "body", body));
    }

    /** All traces that other tests have left here too, but for tables that they undeployed after use. */
    private List<UUID> kept() {
        return database.queryForList("""
                select id from supportflow.decision_trace
                where definition_id in (select id_ from act_re_decision_def) order by number
                """, UUID.class);
    }

    private HashSet<String> tablesOf(List<String> tickets) {
        var tables = new HashSet<String>();
        tickets.forEach(ticket ->
                tables.addAll(rest.get("/tickets/" + ticket + "/why").getBody().findValuesAsText("table")));
        return tables;
    }
}
