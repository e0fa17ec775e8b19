package org.supportflow.ticket.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;

/** Completes the open answering task of a ticket for people who answer elsewhere than in Tasklist. */
@Component
public class AnswerDesk {

    private final TaskService tasks;
    private final IdentityService identity;
    private final Tickets tickets;
    private final AnsweringTasks answering;

    AnswerDesk(TaskService tasks, IdentityService identity, Tickets tickets, AnsweringTasks answering) {
        this.tasks = tasks;
        this.identity = identity;
        this.tickets = tickets;
        this.answering = answering;
    }

    /** Completes the task as the agent; the content is kept as a form's would be. */
    @Transactional
    public void complete(TicketReference ticket, String agent, Map<String, Object> values) {
        tickets.lock(ticket);
        var before = identity.getCurrentAuthentication();
        var task = open(ticket).orElseThrow(() -> new NothingToAnswer(ticket));
        identity.setAuthentication(agent, groups(agent));
        try {
            tasks.complete(task.getId(), values);
        } catch (AuthorizationException refused) {
            throw new NotYourTask(ticket, agent);
        } catch (BadUserRequestException refused) {
            throw new AnswerRefused(String.valueOf(refused.getMessage()));
        } finally {
            identity.clearAuthentication();
            if (before != null) {
                identity.setAuthentication(before);
            }
        }
    }

    private List<String> groups(String agent) {
        return identity.createGroupQuery().groupMember(agent).list().stream()
                .map(Group::getId)
                .toList();
    }

    private Optional<Task> open(TicketReference ticket) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(ticket.value())
                .orderByTaskCreateTime()
                .desc()
                .list()
                .stream()
                .filter(task -> answering.contain(task.getProcessDefinitionId(), task.getTaskDefinitionKey()))
                .findFirst();
    }
}
