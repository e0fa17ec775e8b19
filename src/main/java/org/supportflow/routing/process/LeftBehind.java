package org.supportflow.routing.process;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.supportflow.identity.PersonDeactivated;
import org.supportflow.routing.Assignments;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Timeline;

/** Gives the open work of somebody who works here no more back to its team, and says so on each ticket. */
@Component
class LeftBehind {

    private static final String TICKET = "ticket";

    private final JdbcClient database;
    private final Assignments assignments;
    private final OpenWork work;
    private final TaskService tasks;
    private final Timeline timeline;

    LeftBehind(JdbcClient database, Assignments assignments, OpenWork work, TaskService tasks, Timeline timeline) {
        this.database = database;
        this.assignments = assignments;
        this.work = work;
        this.tasks = tasks;
        this.timeline = timeline;
    }

    /** In one order, so that two who are deactivated at once do not wait for each other. */
    @EventListener
    void on(PersonDeactivated event) {
        var owned = owned(event.person());
        var touched = new TreeSet<>(owned);
        touched.addAll(taken(event.person()));
        for (var reference : touched) {
            var ticket = TicketReference.of(reference);
            if (owned.contains(reference)) {
                work.handTo(ticket, assignments.giveBack(ticket, event.by()));
            }
            timeline.record(ticket, "handedBack", event.by(), Map.of("agent", event.person()));
        }
        tasks.createTaskQuery()
                .taskAssignee(event.person())
                .list()
                .forEach(task -> tasks.setAssignee(task.getId(), null));
    }

    private Set<String> owned(String person) {
        return new LinkedHashSet<>(
                database.sql("""
                        select reference from supportflow.ticket
                        where assignee = ? and status not in ('closed', 'withdrawn', 'merged')""").param(person).query(String.class).list());
    }

    /** Tickets of others on which they had taken a task. */
    private Set<String> taken(String person) {
        var tickets = new LinkedHashSet<String>();
        tasks.createTaskQuery()
                .taskAssignee(person)
                .list()
                .forEach(task -> ticket(task).ifPresent(tickets::add));
        return tickets;
    }

    private Optional<String> ticket(Task task) {
        return Optional.ofNullable(tasks.getVariable(task.getId(), TICKET)).map(Object::toString);
    }
}
