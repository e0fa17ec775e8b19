package org.supportflow.sla.process;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The escalation of a ticket that a lead has been asked to handle and has not done yet. */
@Component
class OpenEscalations {

    private static final String TASK = "handleEscalation";

    private final TaskService tasks;

    OpenEscalations(TaskService tasks) {
        this.tasks = tasks;
    }

    List<Task> of(DelegateExecution step) {
        return tasks.createTaskQuery()
                .processInstanceId(step.getProcessInstanceId())
                .taskDefinitionKey(TASK)
                .list();
    }

    /** More urgent, up to the engine's usual highest, and with one more sentence on why. */
    void urge(Task escalation, String why) {
        var said = escalation.getDescription();
        escalation.setDescription(said == null ? why : said + "\n" + why);
        escalation.setPriority(Math.min(100, escalation.getPriority() + 10));
        tasks.saveTask(escalation);
    }
}
