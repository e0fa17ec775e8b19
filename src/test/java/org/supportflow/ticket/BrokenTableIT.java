package org.supportflow.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
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

@SupportflowIT
class BrokenTableIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    RepositoryService models;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TestClock clock;

    private String live;

    /** A version that cannot be read, as only somebody with the database's password can make it. */
    @BeforeEach
    void breakCustomerTier() {
        live = models.createDecisionDefinitionQuery()
                .decisionDefinitionKey("customer-tier")
                .latestVersion()
                .singleResult()
                .getId();
        database.update("""
                insert into act_re_decision_def
                select 'customer-tier:broken', rev_, category_, name_, key_, version_ + 1, 'no-such-deployment',
                    resource_name_, dgrm_resource_name_, dec_req_id_, dec_req_key_, tenant_id_, history_ttl_, version_tag_
                from act_re_decision_def where id_ = ?
                """, live);
    }

    @AfterEach
    void mendCustomerTier() {
        database.update("delete from act_re_decision_def where id_ = 'customer-tier:broken'");
        clock.reset();
    }

    @Test
    void savesTheTicketAndGoesOnWhenTheTableIsMended() {
        var rest = new RestClientOfTests(http, desk.agentOf("support", "database"));

        var answer = rest.post(
                "/tickets",
                Map.of("contact", desk.customerWith(Plan.PREMIUM), "subject", "PostgreSQL fails", "body", "An error."));

        assertThat(answer.getStatusCode().value()).isEqualTo(201);
        var ticket = answer.getBody().path("reference").asText();
        rest.await(ticket, view -> view.path("status").asText().equals("new"));
        mendCustomerTier();
        // The first retry of a failed step comes after ten seconds.
        clock.advance(Duration.ofSeconds(15));
        rest.await(ticket, view -> view.path("tier").asText().equals("Premium"));
    }
}
