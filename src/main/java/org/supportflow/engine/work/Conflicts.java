package org.supportflow.engine.work;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.supportflow.engine.TaskConflict;

/** Turns the several ways in which the engine fails when a task is gone or another's into one that says who and when. */
final class Conflicts {

    private Conflicts() {}

    static <T> T explain(CommandExecutor engine, String taskId, Supplier<T> work) {
        try {
            return work.get();
        } catch (BadUserRequestException e) {
            throw e;
        } catch (AuthorizationException e) {
            // With a task end the rights to it: whoever was slower may have had them a moment ago.
            throw told(engine, context -> ended(context, taskId))
                    .<RuntimeException>map(conflict -> conflict)
                    .orElse(e);
        } catch (ProcessEngineException | ConcurrencyFailureException | NullPointerException e) {
            // The engine trips over null when the first one's commit falls between its reading a task and its
            // execution.
            throw told(engine, context -> conflict(context, taskId))
                    .or(() -> lostRace(e))
                    .<RuntimeException>map(conflict -> conflict)
                    .orElse(e);
        }
    }

    private static Optional<TaskConflict> told(CommandExecutor engine, Command<Optional<TaskConflict>> question) {
        return engine.execute(context -> context.runWithoutAuthorization(question));
    }

    /** Refuses to finish what a colleague has taken. */
    static void refuseAnothers(CommandContext context, TaskEntity task, @Nullable String user) {
        if (user != null && task.getAssignee() != null && !user.equals(task.getAssignee())) {
            throw taken(context, task, task.getAssignee());
        }
    }

    private static Optional<TaskConflict> conflict(CommandContext context, String taskId) {
        var user = context.getAuthenticatedUserId();
        var task = context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            return ended(context, taskId);
        }
        var assignee = task.getAssignee();
        return assignee == null || assignee.equals(user)
                ? Optional.empty()
                : Optional.of(taken(context, task, assignee));
    }

    private static TaskConflict taken(CommandContext context, TaskEntity task, String assignee) {
        var since = task.getLastUpdated() == null ? task.getCreateTime() : task.getLastUpdated();
        return new TaskConflict(
                "%s works on \"%s\" since %s.".formatted(person(context, assignee), task.getName(), time(since)));
    }

    private static Optional<TaskConflict> ended(CommandContext context, String taskId) {
        return Optional.ofNullable(context.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(taskId))
                .filter(task -> task.getEndTime() != null)
                .map(task -> new TaskConflict(
                        "completed".equals(task.getDeleteReason())
                                ? "%s completed \"%s\" at %s."
                                        .formatted(
                                                task.getAssignee() == null
                                                        ? "Somebody else"
                                                        : person(context, task.getAssignee()),
                                                task.getName(),
                                                time(task.getEndTime()))
                                : "\"%s\" is no longer needed since %s: the ticket went on."
                                        .formatted(task.getName(), time(task.getEndTime()))));
    }

    private static Optional<TaskConflict> lostRace(Exception failure) {
        return failure instanceof OptimisticLockingException || failure instanceof ConcurrencyFailureException
                ? Optional.of(new TaskConflict("The task is changing at this very moment. Try again."))
                : Optional.empty();
    }

    /** As colleagues know them: "Ada Lovelace (ada)"; people may not look each other up, but here they must know. */
    private static String person(CommandContext context, String id) {
        var user = context.runWithoutAuthorization(
                () -> context.getReadOnlyIdentityProvider().findUserById(id));
        var name = user == null
                ? ""
                : Stream.of(user.getFirstName(), user.getLastName())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(" "));
        return name.isEmpty() || name.equals(id) ? id : name + " (" + id + ")";
    }

    private static Instant time(Date date) {
        return date.toInstant().truncatedTo(ChronoUnit.SECONDS);
    }
}
