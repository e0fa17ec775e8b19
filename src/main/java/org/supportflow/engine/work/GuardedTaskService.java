package org.supportflow.engine.work;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.supportflow.engine.TaskSubmissionListener;

/**
 * The engine's task service as people may use it: content goes to the features that keep it, lost races are tried
 * again, and the ways around a form are closed.
 */
public class GuardedTaskService extends TaskServiceImpl {

    private static final Set<String> MAY_BREAK_A_PROCESS = Set.of("camunda-admin", "operator");

    private final Supplier<List<TaskSubmissionListener>> listeners;

    public GuardedTaskService(Supplier<List<TaskSubmissionListener>> listeners) {
        this.listeners = listeners;
    }

    @Override
    public void setCommandExecutor(CommandExecutor engine) {
        super.setCommandExecutor(new Retries(engine));
    }

    @Override
    public void claim(String taskId, String userId) {
        Conflicts.explain(commandExecutor, taskId, () -> {
            super.claim(taskId, userId);
            return true;
        });
    }

    /** To nobody: then it goes back to those who may take it, which whoever has it may do. */
    @Override
    public void setAssignee(String taskId, @Nullable String userId) {
        Conflicts.explain(commandExecutor, taskId, () -> {
            if (userId == null) {
                commandExecutor.execute(new GiveBack(taskId));
            } else {
                super.setAssignee(taskId, userId);
            }
            return true;
        });
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> variables) {
        complete(taskId, variables, false, false);
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserialize) {
        return complete(taskId, variables, true, deserialize);
    }

    private VariableMap complete(
            String taskId, @Nullable Map<String, Object> values, boolean answer, boolean deserialize) {
        return Conflicts.explain(
                commandExecutor,
                taskId,
                () -> commandExecutor.execute(new Submission(
                        taskId,
                        values,
                        listeners.get(),
                        variables -> new CompleteTaskCmd(taskId, variables, answer, deserialize))));
    }

    @Override
    public void delegateTask(String taskId, String userId) {
        refusePeople("Delegating a task");
        super.delegateTask(taskId, userId);
    }

    @Override
    public void resolveTask(String taskId) {
        refusePeople("Resolving a task");
        super.resolveTask(taskId);
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        refusePeople("Resolving a task");
        super.resolveTask(taskId, variables);
    }

    @Override
    public void handleBpmnError(String taskId, String code) {
        refusePeople("Raising an error at a task");
        super.handleBpmnError(taskId, code);
    }

    @Override
    public void handleBpmnError(String taskId, String code, String message) {
        refusePeople("Raising an error at a task");
        super.handleBpmnError(taskId, code, message);
    }

    @Override
    public void handleBpmnError(String taskId, String code, String message, Map<String, Object> variables) {
        refusePeople("Raising an error at a task");
        super.handleBpmnError(taskId, code, message, variables);
    }

    @Override
    public void handleEscalation(String taskId, String code) {
        refusePeople("Escalating at a task");
        super.handleEscalation(taskId, code);
    }

    @Override
    public void handleEscalation(String taskId, String code, Map<String, Object> variables) {
        refusePeople("Escalating at a task");
        super.handleEscalation(taskId, code, variables);
    }

    /** An error that no diagram expects ends the whole ticket's process, and the engine asks for no right to raise it. */
    private void refusePeople(String what) {
        var allowed = commandExecutor.execute(GuardedTaskService::isOperatorOrSystem);
        if (!allowed) {
            throw new AuthorizationException(what + " is for operators only. Complete it with its form instead.");
        }
    }

    private static boolean isOperatorOrSystem(CommandContext context) {
        var authentication = context.getAuthentication();
        return authentication == null
                || authentication.getUserId() == null
                || (authentication.getGroupIds() != null
                        && authentication.getGroupIds().stream().anyMatch(MAY_BREAK_A_PROCESS::contains));
    }
}
