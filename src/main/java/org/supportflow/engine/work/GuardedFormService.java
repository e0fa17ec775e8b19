package org.supportflow.engine.work;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.variable.VariableMap;
import org.supportflow.engine.TaskSubmissionListener;

/** The engine's form service, where a submission's content goes to the features that keep it. */
public class GuardedFormService extends FormServiceImpl {

    private final Supplier<List<TaskSubmissionListener>> listeners;

    public GuardedFormService(Supplier<List<TaskSubmissionListener>> listeners) {
        this.listeners = listeners;
    }

    @Override
    public void setCommandExecutor(CommandExecutor engine) {
        super.setCommandExecutor(new Retries(engine));
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> values) {
        submit(taskId, values, false, false);
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> values, boolean deserialize) {
        return submit(taskId, values, true, deserialize);
    }

    private VariableMap submit(String taskId, Map<String, Object> values, boolean answer, boolean deserialize) {
        return Conflicts.explain(
                commandExecutor,
                taskId,
                () -> commandExecutor.execute(new Submission(
                        taskId,
                        values,
                        listeners.get(),
                        variables -> new SubmitTaskFormCmd(taskId, variables, answer, deserialize))));
    }
}
