package org.supportflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.supportflow.SupportflowIT;
import org.supportflow.identity.QueueReaders;

@SupportflowIT
class QueueTrialIT {

    @Autowired
    QueueTrial trial;

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    @Autowired
    QueueReaders readers;

    @Autowired
    IdentityService identities;

    @Test
    void opensEachQueueAsEachRole() {
        assertThat(trial.problems()).isEmpty();
        assertThat(identities.getCurrentAuthentication()).isNull();
    }

    @Test
    void namesTheQueueThatDoesNotOpenAndForWhom() {
        var query = tasks.createTaskQuery().taskAssigneeExpression("${currentUser().toString()}");
        var queue = filters.saveFilter(filters.newTaskFilter("Reflected").setQuery(query));
        readers.letRead(queue.getId());
        try {
            assertThat(trial.problems())
                    .anySatisfy(problem -> assertThat(problem).startsWith("'Reflected' does not open for role agent: "))
                    .allSatisfy(problem -> assertThat(problem).startsWith("'Reflected' "));
        } finally {
            filters.deleteFilter(queue.getId());
        }
    }
}
