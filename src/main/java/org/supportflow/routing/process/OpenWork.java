package org.supportflow.routing.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.supportflow.routing.Choice;
import org.supportflow.ticket.TicketReference;

/** The open tasks of a ticket in all its processes, and the variables from which the next ones get their owner. */
@Component
class OpenWork {

    /** Tasks of these groups are not the owner's: triage, leads and on call keep theirs. */
    private static final Set<String> OTHERS = Set.of("triage", "leads", "on-call");

    private final RuntimeService processes;
    private final TaskService tasks;

    OpenWork(RuntimeService processes, TaskService tasks) {
        this.processes = processes;
        this.tasks = tasks;
    }

    void handTo(TicketReference ticket, Choice choice) {
        tasks.createTaskQuery()
                .processInstanceBusinessKey(ticket.value())
                .list()
                .forEach(task -> handTo(task, choice));
        processes.createProcessInstanceQuery().processInstanceBusinessKey(ticket.value()).list().stream()
                .map(ProcessInstance::getId)
                .forEach(process -> processes.setVariables(process, variables(choice)));
    }

    private static Map<String, Object> variables(Choice choice) {
        var variables = new HashMap<String, Object>();
        variables.put(RoutingVariables.TEAM.name(), choice.team());
        variables.put(RoutingVariables.ASSIGNEE.name(), choice.agent().orElse(null));
        return variables;
    }

    private void handTo(Task task, Choice choice) {
        var groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .toList();
        if (groups.stream().anyMatch(OTHERS::contains)) {
            return;
        }
        groups.stream()
                .filter(group -> !group.equals(choice.team()))
                .forEach(group -> tasks.deleteCandidateGroup(task.getId(), group));
        if (!groups.contains(choice.team())) {
            tasks.addCandidateGroup(task.getId(), choice.team());
        }
        tasks.setAssignee(task.getId(), choice.agent().orElse(null));
    }
}
