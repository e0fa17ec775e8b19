package org.supportflow.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.supportflow.RestClientOfTests;
import org.supportflow.SupportflowIT;
import org.supportflow.TestDesk;
import org.supportflow.customer.Plan;
import org.supportflow.ticket.Inbox;
import org.supportflow.ticket.LifecycleMessage;
import org.supportflow.ticket.TicketReference;

@SupportflowIT
class OneEscalationIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    Inbox inbox;

    @Autowired
    TaskService tasks;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void asksTheLeadOnceHoweverManyStepsAreReached() {
        var rest = new RestClientOfTests(http, desk.agentOf("support", "database"));
        var ticket = rest.submit(desk.customerWith(Plan.STANDARD), "PostgreSQL backup fails", "pg_dump fails.");
        rest.awaitTask(ticket, "Answer ticket");

        stepReached(ticket, 1);
        rest.awaitTask(ticket, "Handle escalation");
        var asked = escalations(ticket).get(0);
        stepReached(ticket, 2);
        rest.await(
                ticket,
                view -> rest.get("/tickets/" + ticket + "/timeline")
                        .getBody()
                        .findValuesAsText("kind")
                        .contains("leadUrged"));

        var urged = escalations(ticket);
        assertThat(urged).hasSize(1);
        assertThat(urged.get(0).getId()).isEqualTo(asked.getId());
        assertThat(urged.get(0).getPriority()).isGreaterThan(asked.getPriority());
        assertThat(urged.get(0).getDescription()).contains("nextResponse has reached 150 %");
    }

    private void stepReached(String ticket, int cycle) {
        transaction.executeWithoutResult(status -> inbox.put(
                TicketReference.of(ticket),
                LifecycleMessage.SLA_STEP_REACHED,
                Map.of("clock", "nextResponse", "cycle", cycle, "step", 150)));
    }

    private List<Task> escalations(String ticket) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(ticket)
                .taskDefinitionKey("handleEscalation")
                .list();
    }
}
