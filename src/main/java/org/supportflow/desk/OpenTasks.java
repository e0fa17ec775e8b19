package org.supportflow.desk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.TicketReference;

/** Open tasks as somebody may see them: those of other teams are as good as not there. */
@Component
public class OpenTasks {

    private static final int ENOUGH = 20;
    private static final String TICKET = "ticket";

    private final IdentityService identities;
    private final TaskService tasks;

    OpenTasks(IdentityService identities, TaskService tasks) {
        this.identities = identities;
        this.tasks = tasks;
    }

    /** The id of the task of the ticket that is this person's, else of any that they may work on. */
    public Optional<String> ofTicket(TicketReference ticket, String person, Collection<String> groups) {
        var visible = as(
                person,
                groups,
                () -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(ticket.value())
                        .orderByTaskCreateTime()
                        .desc()
                        .listPage(0, ENOUGH));
        return visible.stream()
                .filter(task -> person.equals(task.getAssignee()))
                .findFirst()
                .or(() -> visible.stream().findFirst())
                .map(Task::getId);
    }

    public boolean isVisible(String task, String person, Collection<String> groups) {
        return as(person, groups, () -> tasks.createTaskQuery().taskId(task).count() > 0);
    }

    /** The ticket of a task that this person may see. */
    public Optional<TicketReference> ticketOf(String task, String person, Collection<String> groups) {
        return as(
                person,
                groups,
                () -> Optional.ofNullable(tasks.createTaskQuery().taskId(task).singleResult())
                        .map(found -> tasks.getVariable(found.getId(), TICKET))
                        .map(Object::toString)
                        .flatMap(TicketReference::parse));
    }

    private <T> T as(String person, Collection<String> groups, Supplier<T> question) {
        try {
            identities.setAuthentication(person, List.copyOf(groups));
            return question.get();
        } finally {
            identities.clearAuthentication();
        }
    }
}
