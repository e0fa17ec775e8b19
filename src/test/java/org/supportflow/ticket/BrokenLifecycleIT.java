package org.supportflow.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.supportflow.RestClientOfTests;
import org.supportflow.SupportflowIT;
import org.supportflow.TestClock;
import org.supportflow.TestDesk;
import org.supportflow.customer.Plan;

@SupportflowIT
class BrokenLifecycleIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    TestClock clock;

    @Autowired
    RepositoryService models;

    @Autowired
    TaskService tasks;

    @AfterEach
    void mend() {
        if (models.createProcessDefinitionQuery()
                        .processDefinitionKey("ticket-lifecycle")
                        .latestVersion()
                        .suspended()
                        .count()
                > 0) {
            models.activateProcessDefinitionByKey("ticket-lifecycle");
        }
        clock.reset();
    }

    @Test
    void keepsWhatCameInUntilTheDiagramWorksAgain() {
        var rest = new RestClientOfTests(http, desk.agentOf("triage"));
        models.suspendProcessDefinitionByKey("ticket-lifecycle");

        var ticket = rest.submit(desk.customerWith(Plan.STANDARD), "PostgreSQL fails", "An error every night.");

        await().atMost(PATIENCE).until(() -> {
            clock.advance(Duration.ofSeconds(11));
            return stuck(ticket) == 1;
        });
        assertThat(rest.get("/tickets/" + ticket).getBody().path("status").asText())
                .isEqualTo("new");
        models.activateProcessDefinitionByKey("ticket-lifecycle");
        clock.advance(Duration.ofSeconds(11));
        rest.await(ticket, view -> view.path("tasks").size() > 0);
        assertThat(stuck(ticket)).isZero();
    }

    private long stuck(String ticket) {
        return tasks.createTaskQuery()
                .taskName(ticket + " waits for its process: ticketSubmitted")
                .count();
    }
}
