package org.supportflow.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
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
import org.supportflow.mail.MailProgram;
import org.supportflow.mail.server.EmbeddedMailServer;

/** What customers write is kept, whatever state the data is in that it is judged by. */
@SupportflowIT
class BrokenDataIT {

    private static final String OF_CUSTOMER = """
            where organization_id = (select organization_id from supportflow.contact where email = ?)""";

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    EmbeddedMailServer mailServer;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TestClock clock;

    private RestClientOfTests rest;
    private String customer;

    /** A plan that this release does not know, as a newer one beside it may write. */
    @BeforeEach
    void breakTheSubscription() {
        rest = new RestClientOfTests(http, desk.agentOf("support", "database"));
        customer = desk.customerWith(Plan.PREMIUM);
        database.update("update supportflow.subscription set plan = 'PLATINUM' " + OF_CUSTOMER, customer);
    }

    @AfterEach
    void mend() {
        database.update("update supportflow.subscription set plan = 'PREMIUM' " + OF_CUSTOMER, customer);
        clock.reset();
    }

    @Test
    void savesWhatIsSubmittedByRestAndGoesOnWhenTheDataIsMended() {
        var answer = rest.post(
                "/tickets",
                Map.of("contact", customer, "subject", "PostgreSQL fails", "body", "An error every night."));

        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(201);
        goesOnWhenMended(answer.getBody().path("reference").asText());
    }

    @Test
    void savesWhatComesByMailAndGoesOnWhenTheDataIsMended() {
        new MailProgram(mailServer, customer).write("PostgreSQL fails by mail", "An error every night.");

        await().atMost(Duration.ofSeconds(30)).until(() -> byMail().length() > 0);
        goesOnWhenMended(byMail());
    }

    private void goesOnWhenMended(String ticket) {
        assertThat(rest.get("/tickets/" + ticket).getBody().path("status").asText())
                .isEqualTo("new");
        awaitAnAttempt(ticket);
        assertThat(clocks(ticket)).isZero();

        mend();
        clock.advance(Duration.ofMinutes(11));

        rest.await(ticket, view -> view.path("tier").asText().equals("Premium"));
        await().atMost(Duration.ofSeconds(20)).until(() -> clocks(ticket) > 0);
    }

    /** Both who is asked about the ticket, the process and its clocks, have met the broken data. */
    private void awaitAnAttempt(String ticket) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Boolean.TRUE.equals(database.queryForObject("""
                select exists (select 1 from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
                               where e.business_key_ = ? and j.exception_msg_ is not null)
                   and exists (select 1 from supportflow.sla_assumption a join supportflow.ticket t on t.id = a.ticket_id
                               where t.reference = ? and a.next_attempt_at > t.opened_at + interval '1 minute')
                """, Boolean.class, ticket, ticket)));
    }

    private long clocks(String ticket) {
        return rest.get("/tickets/" + ticket + "/clocks")
                .getBody()
                .path("clocks")
                .size();
    }

    private String byMail() {
        return database
                .queryForList(
                        "select reference from supportflow.ticket where contact_email = ?", String.class, customer)
                .stream()
                .findFirst()
                .orElse("");
    }
}
