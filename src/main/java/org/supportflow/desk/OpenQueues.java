package org.supportflow.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.supportflow.identity.Person;

/** The lists of work that somebody sees in Tasklist; counted in our own table, since the engine counts slowly. */
@Component
public class OpenQueues {

    private static final int MOST_QUEUES = 12;
    private static final String TRIAGE = "triage";

    private static final Map<String, String> KEYS =
            Map.of("My work", "mine", "My team", "team", "Unassigned", "free", "Triage now", TRIAGE);

    private static final String COUNT = """
            select count(*) from (
                select 1 from supportflow.ticket
                where status not in ('closed', 'withdrawn', 'merged') and %s limit %d) found
            """;

    private final FilterService filters;
    private final TaskService tasks;
    private final IdentityService identities;
    private final JdbcClient database;

    OpenQueues(FilterService filters, TaskService tasks, IdentityService identities, JdbcClient database) {
        this.filters = filters;
        this.tasks = tasks;
        this.identities = identities;
        this.database = database;
    }

    /** In Tasklist's order; a person of no team has none of a team. */
    public List<OpenQueue> of(Person person, Collection<String> groups) {
        try {
            identities.setAuthentication(person.id(), List.copyOf(groups));
            return filters.createFilterQuery().orderByFilterName().asc().listPage(0, MOST_QUEUES).stream()
                    .sorted((one, other) -> Integer.compare(position(one), position(other)))
                    .map(queue -> queue(queue, person))
                    .filter(queue -> isFor(person, queue))
                    .toList();
        } finally {
            identities.clearAuthentication();
        }
    }

    /** Lists of teams that somebody is not in would only ever be empty. */
    private static boolean isFor(Person person, OpenQueue queue) {
        return switch (String.valueOf(queue.key())) {
            case "team", "free" -> !person.teams().isEmpty();
            case TRIAGE -> person.teams().contains(TRIAGE) || !Objects.equals(queue.waiting(), 0);
            default -> true;
        };
    }

    private static int position(Filter queue) {
        return queue.getProperties().get("priority") instanceof Number position ? position.intValue() : MOST_QUEUES;
    }

    private OpenQueue queue(Filter queue, Person person) {
        var key = KEYS.get(queue.getName());
        return new OpenQueue(queue.getId(), queue.getName(), key, key == null ? null : waiting(key, person));
    }

    private @Nullable Integer waiting(String key, Person person) {
        return switch (key) {
            case "mine" -> count("assignee = ?", person.id());
            case "team" -> ofTeams("", person);
            case "free" -> ofTeams(" and assignee is null", person);
            case TRIAGE ->
                (int) tasks.createTaskQuery()
                        .taskCandidateGroup(TRIAGE)
                        .includeAssignedTasks()
                        .count();
            default -> null;
        };
    }

    private int ofTeams(String more, Person person) {
        return count("team = any (?)" + more, person.teams().toArray(String[]::new));
    }

    private int count(String condition, Object value) {
        return database.sql(COUNT.formatted(condition, OpenQueue.MOST + 1))
                .param(value)
                .query(Integer.class)
                .single();
    }
}
