package org.supportflow.sla;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.supportflow.RestClientOfTests;
import org.supportflow.SupportflowIT;
import org.supportflow.TestDesk;
import org.supportflow.customer.Plan;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;
import org.supportflow.ticket.Triage;

/** R13: what customers were promised does not depend on who works on it. */
@SupportflowIT
class R13OtherTeamIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    Triage triage;

    @Autowired
    Tickets tickets;

    @Autowired
    ClockReports reports;

    @Test
    void changesNoClockOfTheCustomers() {
        var rest = new RestClientOfTests(http, desk.agentOf("database", "support"));
        var submitted = rest.submit(desk.customerWith(Plan.PREMIUM), "PostgreSQL backup fails", "pg_dump fails.");
        rest.awaitTask(submitted, "Answer ticket");
        var ticket = TicketReference.of(submitted);
        var before = reports.of(ticket);
        var deadline = tickets.get(ticket).nextDeadline();

        triage.assign(ticket, "platform", desk.agentOf("platform"), "lead");

        assertThat(tickets.get(ticket).handling().team()).contains("platform");
        assertThat(before).isNotEmpty();
        assertThat(reports.of(ticket))
                .usingRecursiveComparison()
                // they go on between the two looks
                .ignoringFields("elapsedSeconds", "remainingSeconds")
                .isEqualTo(before);
        assertThat(tickets.get(ticket).nextDeadline()).isPresent().isEqualTo(deadline);
    }
}
