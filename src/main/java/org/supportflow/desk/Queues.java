package org.supportflow.desk;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.supportflow.identity.QueueReaders;

/** The lists of work in Tasklist; one that is missing is made, one that an operator changed is left alone. */
@Component
class Queues implements SmartInitializingSingleton {

    private record Queue(String name, String description, int position, UnaryOperator<TaskQuery> tasks) {}

    /** Nodes that start at once do this one after the other. */
    private static final long LOCK = 0x53465155;

    private static final String MY_GROUPS = "${currentUserGroups()}";

    private static final List<Queue> QUEUES = List.of(
            new Queue(
                    "My work",
                    "What is mine, next deadline first",
                    0,
                    tasks -> tasks.taskAssigneeExpression("${currentUser()}")),
            new Queue(
                    "My team",
                    "What my teams have, whoever is on it",
                    10,
                    tasks -> tasks.taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks()),
            new Queue(
                    "Unassigned",
                    "What nobody of my teams has taken yet",
                    20,
                    tasks -> tasks.taskCandidateGroupInExpression(MY_GROUPS).taskUnassigned()),
            new Queue(
                    "Triage now",
                    "What the tables could not place",
                    30,
                    tasks -> tasks.taskCandidateGroup("triage").includeAssignedTasks()));

    private final FilterService filters;
    private final TaskService tasks;
    private final QueueReaders readers;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    Queues(
            FilterService filters,
            TaskService tasks,
            QueueReaders readers,
            JdbcClient database,
            PlatformTransactionManager transactions) {
        this.filters = filters;
        this.tasks = tasks;
        this.readers = readers;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            database.sql("select pg_advisory_xact_lock(?)")
                    .param(LOCK)
                    .query((row, number) -> true)
                    .list();
            QUEUES.forEach(this::create);
        });
    }

    private void create(Queue queue) {
        if (filters.createFilterQuery().filterName(queue.name()).count() > 0) {
            return;
        }
        var query = queue.tasks()
                .apply(tasks.createTaskQuery())
                .orderByDueDate()
                .asc()
                .orderByTaskPriority()
                .desc();
        var filter = filters.newTaskFilter(queue.name()).setQuery(query).setProperties(properties(queue));
        readers.letRead(filters.saveFilter(filter).getId());
    }

    private static Map<String, Object> properties(Queue queue) {
        return Map.of(
                "description",
                queue.description(),
                "priority",
                queue.position(),
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of(shown("ticket", "Ticket"), shown("priority", "Priority"), shown("team", "Team")));
    }

    private static Map<String, String> shown(String variable, String label) {
        return Map.of("name", variable, "label", label);
    }
}
