package org.supportflow.demo.process;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.identity.Person;
import org.supportflow.identity.Staff;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;

/** Does tasks with their forms' fields, as the people do who may do them. */
@Component
public class StaffWork {

    private final TaskService tasks;
    private final IdentityService identity;
    private final Staff staff;
    private final Tickets tickets;
    private final JdbcClient database;

    StaffWork(TaskService tasks, IdentityService identity, Staff staff, Tickets tickets, JdbcClient database) {
        this.tasks = tasks;
        this.identity = identity;
        this.staff = staff;
        this.tickets = tickets;
        this.database = database;
    }

    /** An open task: its id, what it is and whose ticket it is about. */
    public record OpenTask(String id, String key, String ticket) {}

    /** All open tasks of these kinds. */
    public List<OpenTask> open(Collection<String> keys) {
        return database.sql("""
                        select t.id_, t.task_def_key_, e.business_key_ from act_ru_task t
                        join act_ru_execution e on e.id_ = t.proc_inst_id_
                        where t.task_def_key_ in (:keys) order by t.create_time_, t.id_
                        """)
                .param("keys", keys)
                .query((row, number) -> new OpenTask(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Completes the ticket's open task of one of these kinds; false when none is open. */
    @Transactional
    public boolean complete(TicketReference reference, Collection<String> keys, Map<String, Object> values) {
        var ticket = tickets.lock(reference);
        return find(reference, keys)
                .map(task -> {
                    as(performer(task, ticket.language()), () -> tasks.complete(task.getId(), values));
                    return true;
                })
                .orElse(false);
    }

    private Optional<Task> find(TicketReference ticket, Collection<String> keys) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(ticket.value())
                .taskDefinitionKeyIn(keys.toArray(String[]::new))
                .orderByTaskCreateTime()
                .desc()
                .list()
                .stream()
                .findFirst();
    }

    /** Whose task it is; else one of the team, rather one who speaks the customer's language, in turn by ticket. */
    private String performer(Task task, String language) {
        return Optional.ofNullable(task.getAssignee()).orElseGet(() -> {
            var able = tasks.getIdentityLinksForTask(task.getId()).stream()
                    .map(IdentityLink::getGroupId)
                    .filter(group -> group != null)
                    .flatMap(group -> staff.ofTeam(group).stream())
                    .toList();
            var speaking = able.stream()
                    .filter(person -> person.languages().contains(language))
                    .sorted(Comparator.comparing(Person::id))
                    .toList();
            var choice = speaking.isEmpty() ? able : speaking;
            return choice.get(Math.floorMod(task.getProcessInstanceId().hashCode(), choice.size()))
                    .id();
        });
    }

    private void as(String person, Runnable work) {
        identity.setAuthentication(person, List.copyOf(staff.groupsOf(person)));
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }
}
