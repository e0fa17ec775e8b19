package org.supportflow.engine.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.supportflow.engine.TaskSubmission;
import org.supportflow.engine.TaskSubmissionListener;

/**
 * One person's finished task, in one transaction: features keep the content, then the engine completes with the rest.
 *
 * <p>Starts from the values as they were sent each time it runs, since it runs again after a lost race.
 */
class Submission implements Command<VariableMap> {

    private final String taskId;
    private final Map<String, Object> sent;
    private final List<TaskSubmissionListener> listeners;
    private final Function<Map<String, Object>, Command<VariableMap>> completion;

    Submission(
            String taskId,
            @Nullable Map<String, Object> sent,
            List<TaskSubmissionListener> listeners,
            Function<Map<String, Object>, Command<VariableMap>> completion) {
        this.taskId = taskId;
        this.sent = sent == null ? Map.of() : sent;
        this.listeners = listeners;
        this.completion = completion;
    }

    @Override
    public VariableMap execute(CommandContext context) {
        var task = context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw new NullValueException("Cannot find task with id " + taskId);
        }
        for (var checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
            checker.checkTaskWork(task);
        }
        var user = context.getAuthenticatedUserId();
        Conflicts.refuseAnothers(context, task, user);
        // A copy: Variables.fromMap hands out the very map that was sent when it comes by REST.
        var variables = Variables.createVariables();
        variables.putAll(sent);
        var content = listeners.stream()
                .flatMap(listener -> listener.fields().stream())
                .collect(Collectors.toSet());
        if (user != null) {
            // A form may set what it shows, and nothing else: else whoever may answer may also decide team or mode.
            var form = new FormWall(context, task, content);
            form.check(variables);
            variables.entrySet().removeIf(sent -> form.isUnchanged(sent.getKey(), sent.getValue()));
            // Who did it must be known later, also when nobody claimed it before.
            if (task.getAssignee() == null) {
                context.runWithoutAuthorization(() -> assign(task, user));
            }
        }
        content.forEach(variables::remove);
        context.runWithoutAuthorization(() -> keepContent(task, user));
        return completion.apply(variables).execute(context);
    }

    private static @Nullable Void assign(TaskEntity task, String user) {
        task.setAssignee(user);
        return null;
    }

    private @Nullable Void keepContent(TaskEntity task, @Nullable String user) {
        var process = task.getProcessInstance();
        if (process != null) {
            var values = new HashMap<>(sent);
            values.values().removeIf(Objects::isNull);
            var submission = new TaskSubmission(
                    taskId,
                    task.getTaskDefinitionKey(),
                    task.getProcessDefinitionId(),
                    Objects.requireNonNullElse(process.getBusinessKey(), ""),
                    Objects.requireNonNullElse(user, "system"),
                    Map.copyOf(values));
            listeners.forEach(listener -> listener.submitted(submission));
        }
        return null;
    }
}
