package org.supportflow.engine.work;

import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** Holds what clients send against the very form that Tasklist would have shown, and answers with all that is wrong. */
final class FormWall {

    private static final List<Class<?>> VALUES = List.of(String.class, Number.class, Boolean.class, Date.class);

    private final CommandContext context;
    private final TaskEntity task;
    private final Set<String> content;

    /** {@code content} are the fields that features keep. */
    FormWall(CommandContext context, TaskEntity task, Set<String> content) {
        this.context = context;
        this.task = task;
        this.content = content;
    }

    void check(Map<String, Object> sent) {
        var form = form();
        sent.forEach((name, value) -> {
            if (!form.has(name) && !isCarriedAlong(name) && !isUnchanged(name, value)) {
                throw new BadUserRequestException(
                        "The form of \"%s\" has no field \"%s\".".formatted(task.getName(), name));
            }
            if (value != null && VALUES.stream().noneMatch(type -> type.isInstance(value))) {
                throw new BadUserRequestException(
                        "The field \"%s\" takes text, a number, yes or no, or a date.".formatted(name));
            }
        });
        var problems = form.problems(sent, context.runWithoutAuthorization(task::getVariables));
        if (!problems.isEmpty()) {
            throw new BadUserRequestException(problems.stream().collect(Collectors.joining(" ")));
        }
    }

    /** Every task carries what its agent has read; it may come back from where no form shows it. */
    private boolean isCarriedAlong(String name) {
        return content.contains(name) && task.hasVariableLocal(name);
    }

    boolean isUnchanged(String name, @Nullable Object value) {
        return !content.contains(name) && task.hasVariable(name) && Objects.equals(task.getVariable(name), value);
    }

    private FormFields form() {
        var definition = task.getTaskDefinition().getFormDefinition();
        if (definition.getCamundaFormDefinitionKey() == null && definition.getFormKey() == null) {
            return FormFields.NONE;
        }
        try (var form = context.runWithoutAuthorization(new GetDeployedTaskFormCmd(task.getId()))) {
            return FormFields.parse(form);
        } catch (IOException e) {
            throw new IllegalStateException("The form of task %s cannot be read.".formatted(task.getId()), e);
        }
    }
}
