package org.supportflow.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.supportflow.RestClientOfTests;
import org.supportflow.SupportflowIT;
import org.supportflow.TestDesk;
import org.supportflow.customer.Plan;
import org.supportflow.identity.NewPerson;
import org.supportflow.identity.Role;
import org.supportflow.ticket.TicketReference;

/** Somebody of the team has nothing to do; the ticket has an owner who has it, and with that more. */
@SupportflowIT
class AssignmentsIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    Assignments assignments;

    private TicketReference ticket;
    private String owner;
    private String idle;

    @BeforeEach
    void giveATicketToSomebody() {
        var rest = new RestClientOfTests(http, desk.agentOf("database"));
        ticket = TicketReference.of(
                rest.submit(desk.customerWith(Plan.STANDARD), "PostgreSQL backup fails", "pg_dump fails."));
        owner = rest.awaitTask(ticket.value(), "Answer ticket").path("assignee").asText();
        idle = "a-idle-" + ticket;
        desk.hire(NewPerson.of(idle, "Idle", idle + "@desk.example", Role.AGENT)
                .in("database")
                .knowing("database"));
    }

    @AfterEach
    void nobodyStaysIdle() {
        desk.dismiss(idle);
    }

    @Test
    void leavesATicketWithWhoIsAtWorkOnIt() {
        assertThat(assignments.keepOrChoose(ticket).agent()).contains(owner);
        assertThat(assignments.of(ticket))
                .last()
                .extracting(Choice::reason)
                .asString()
                .endsWith("is at work on it.");
    }

    @Test
    void choosesAnewWhereATicketIsHandedOver() {
        assertThat(assignments.choose(ticket).agent()).contains(idle);
    }

    @Test
    void choosesSomebodyElseWhereTheOwnerHasLeftTheTeam() {
        desk.dismiss(owner);

        assertThat(assignments.keepOrChoose(ticket).agent()).contains(idle);
    }
}
