package org.supportflow.decision.process;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.supportflow.decision.StuckOnTable;

/**
 * Tasklist shows no incidents: so a table without an answer, and a step that failed as often as it may, also make one
 * task for team triage, in the incident's transaction, and the end of the incident ends the task.
 */
class StuckJobs implements IncidentHandler {

    /** What people are told. */
    private record Trouble(String name, String description) {}

    private static final String TRIAGE = "triage";

    private final JdbcClient jdbc;
    private final Clock clock;

    StuckJobs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String getIncidentHandlerType() {
        return Incident.FAILED_JOB_HANDLER_TYPE;
    }

    @Override
    public @Nullable Incident handleIncident(IncidentContext incident, String message) {
        if (incident.getExecutionId() != null) {
            unseen(incident, String.valueOf(message));
        }
        return null;
    }

    @Override
    public void resolveIncident(IncidentContext incident) {
        over(incident.getConfiguration());
    }

    @Override
    public void deleteIncident(IncidentContext incident) {
        over(incident.getConfiguration());
    }

    private void unseen(IncidentContext incident, String message) {
        var context = Context.getCommandContext();
        var execution = context.getExecutionManager().findExecutionById(incident.getExecutionId());
        var ticket = String.valueOf(execution.getProcessBusinessKey());
        var step = incident.getActivityId();
        var table = StuckOnTable.tableIn(message).orElse(null);
        var task = taskOf(ticket, step, table).orElseGet(() -> {
            var name = execution.getProcessDefinition().findActivity(step).getName();
            return newTask(
                    context,
                    ticket,
                    table == null ? failed(name, ticket, message) : unanswered(table, ticket, message));
        });
        jdbc.sql("""
                        insert into supportflow.stuck_job (job_id, ticket, step, table_key, task_id, message, since)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (job_id) do nothing
                        """)
                .params(incident.getConfiguration(), ticket, step, table)
                .params(task, message, Timestamp.from(clock.instant()))
                .update();
    }

    /** One task for a table on a ticket, whichever step asked it; one for any other step. */
    private Optional<String> taskOf(String ticket, String step, @Nullable String table) {
        return jdbc.sql("""
                        select task_id from supportflow.stuck_job
                        where ticket = ? and coalesce(table_key, 'step ' || step) = ? limit 1
                        """)
                .params(ticket, table == null ? "step " + step : table)
                .query(String.class)
                .optional();
    }

    private static Trouble unanswered(String table, String ticket, String message) {
        return new Trouble(
                "Table %s has no answer for %s".formatted(table, ticket),
                "%s. Mend the table, then let the tickets that are stuck on it go on; this task closes itself."
                        .formatted(message));
    }

    private static Trouble failed(String step, String ticket, String message) {
        return new Trouble(
                "%s cannot go on at \"%s\"".formatted(ticket, step),
                "The step failed as often as it may: %s. Mend the cause, then have an operator try it again in Cockpit; this task closes itself."
                        .formatted(message));
    }

    private static String newTask(CommandContext context, String ticket, Trouble trouble) {
        return context.runWithoutAuthorization(() -> {
            var tasks = tasks(context);
            var task = tasks.newTask();
            task.setName(trouble.name());
            task.setDescription(trouble.description());
            tasks.saveTask(task);
            tasks.addCandidateGroup(task.getId(), TRIAGE);
            tasks.setVariableLocal(task.getId(), "ticket", ticket);
            return task.getId();
        });
    }

    private void over(String job) {
        deleted("delete from supportflow.stuck_job where job_id = ? returning task_id", job)
                .filter(this::isNoLongerNeeded)
                .forEach(StuckJobs::close);
    }

    private Stream<String> deleted(String statement, String job) {
        return jdbc.sql(statement).param(job).query(String.class).list().stream();
    }

    private boolean isNoLongerNeeded(String task) {
        return jdbc.sql("select count(*) from supportflow.stuck_job where task_id = ?")
                        .param(task)
                        .query(Long.class)
                        .single()
                == 0;
    }

    private static void close(String task) {
        var context = Context.getCommandContext();
        context.runWithoutAuthorization(() -> {
            var tasks = tasks(context);
            // A person may have completed it by hand.
            List.copyOf(tasks.createTaskQuery().taskId(task).list())
                    .forEach(open -> tasks.deleteTask(open.getId(), "The ticket goes on"));
            return null;
        });
    }

    private static TaskService tasks(CommandContext context) {
        return context.getProcessEngineConfiguration().getTaskService();
    }
}
