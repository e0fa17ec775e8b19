package org.supportflow.engine.work;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * A task goes back to those who may take it. Agents have no right to assign tasks, but may give back what is theirs;
 * a colleague's task is for those who may assign.
 */
class GiveBack implements Command<@Nullable Void> {

    private final String taskId;

    GiveBack(String taskId) {
        this.taskId = taskId;
    }

    @Override
    public @Nullable Void execute(CommandContext context) {
        var task = context.getTaskManager().findTaskById(taskId);
        var person = context.getAuthenticatedUserId();
        var nobody = new AssignTaskCmd(taskId, null);
        if (task == null || person == null || !person.equals(task.getAssignee())) {
            nobody.execute(context);
            return null;
        }
        refuseIfNobodyElseSees(context, task);
        context.runWithoutAuthorization(nobody);
        return null;
    }

    private static void refuseIfNobodyElseSees(CommandContext context, TaskEntity task) {
        var isAlone = context.runWithoutAuthorization(() -> task.getCandidates().isEmpty());
        if (isAlone) {
            throw new BadUserRequestException(
                    "\"%s\" is for no team: nobody would see it. Ask a lead to give it to somebody else."
                            .formatted(task.getName()));
        }
    }
}
