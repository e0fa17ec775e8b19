package org.supportflow.identity.rights;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.supportflow.audit.Audit;

/** Records which person claimed, assigned or completed which task; the engine keeps no such log at our history level. */
class WorkRecorder extends AbstractBpmnParseListener {

    private final Audit audit;

    WorkRecorder(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this::assigned);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::completed);
    }

    private void assigned(DelegateTask task) {
        var person = Context.getCommandContext().getAuthenticatedUserId();
        if (person != null) {
            var what = person.equals(task.getAssignee()) ? "taskClaimed" : "taskAssigned";
            record(person, what, task);
        }
    }

    private void completed(DelegateTask task) {
        var person = Context.getCommandContext().getAuthenticatedUserId();
        if (person != null) {
            record(person, "taskCompleted", task);
        }
    }

    private void record(String person, String what, DelegateTask task) {
        audit.record(
                person,
                what,
                String.valueOf(task.getExecution().getProcessBusinessKey()),
                Map.of(
                        "task", task.getTaskDefinitionKey(),
                        "id", task.getId(),
                        "assignee", String.valueOf(task.getAssignee())));
    }
}
