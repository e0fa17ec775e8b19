package org.supportflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.supportflow.RestClientOfTests;
import org.supportflow.SupportflowIT;
import org.supportflow.TestDesk;
import org.supportflow.customer.Plan;
import org.supportflow.outbox.OutboxFailed;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;

@SupportflowIT
class TroublesIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    Tickets tickets;

    @Autowired
    TaskService tasks;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void showsTriageWhatCouldNotBeSent() {
        var rest = new RestClientOfTests(http, desk.agentOf("triage"));
        var reference = rest.submit(desk.customerWith(Plan.STANDARD), "PostgreSQL fails", "An error every night.");
        var ticket = tickets.get(TicketReference.of(reference));

        transaction.executeWithoutResult(
                status -> events.publishEvent(new OutboxFailed(7, "mail", ticket.id(), "no such mailbox")));

        var task = tasks.createTaskQuery()
                .taskCandidateGroup("triage")
                .taskNameLike("Not sent for " + reference + "%")
                .singleResult();
        assertThat(task.getDescription()).contains("no such mailbox");
        tasks.complete(task.getId());
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isZero();
    }
}
