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
 * Tasklist shows no incidents: so a table without an answer also makes one task for team triage, in the incident's
 * transaction, and the end of the incident ends the task.
 */
class StuckDecisions implements IncidentHandler {

    private static final String TRIAGE = "triage";

    private final JdbcClient jdbc;
    private final Clock clock;

    StuckDecisions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String getIncidentHandlerType() {
        return Incident.FAILED_JOB_HANDLER_TYPE;
    }

    @Override
    public @Nullable Incident handleIncident(IncidentContext incident, String message) {
        StuckOnTable.tableIn(message).ifPresent(table -> unseen(incident, table, message));
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

    private void unseen(IncidentContext incident, String table, String message) {
        var context = Context.getCommandContext();
        var ticket = context.getExecutionManager()
                .findExecutionById(incident.getExecutionId())
                .getProcessBusinessKey();
        var task = taskOf(ticket, table).orElseGet(() -> newTask(context, ticket, table, message));
        jdbc.sql("""
                        insert into supportflow.stuck_decision (job_id, ticket, table_key, task_id, message, since)
                        values (?, ?, ?, ?, ?, ?) on conflict (job_id) do nothing
                        """)
                .params(incident.getConfiguration(), ticket, table, task, message, Timestamp.from(clock.instant()))
                .update();
    }

    private Optional<String> taskOf(String ticket, String table) {
        return jdbc.sql("select task_id from supportflow.stuck_decision where ticket = ? and table_key = ? limit 1")
                .params(ticket, table)
                .query(String.class)
                .optional();
    }

    private static String newTask(CommandContext context, String ticket, String table, String message) {
        return context.runWithoutAuthorization(() -> {
            var tasks = tasks(context);
            var task = tasks.newTask();
            task.setName("Table %s has no answer for %s".formatted(table, ticket));
            task.setDescription(
                    "%s. Mend the table, then let the tickets that are stuck on it go on; this task closes itself."
                            .formatted(message));
            tasks.saveTask(task);
            tasks.addCandidateGroup(task.getId(), TRIAGE);
            tasks.setVariableLocal(task.getId(), "ticket", ticket);
            return task.getId();
        });
    }

    private void over(String job) {
        deleted("delete from supportflow.stuck_decision where job_id = ? returning task_id", job)
                .filter(this::isNoLongerNeeded)
                .forEach(StuckDecisions::close);
    }

    private Stream<String> deleted(String statement, String job) {
        return jdbc.sql(statement).param(job).query(String.class).list().stream();
    }

    private boolean isNoLongerNeeded(String task) {
        return jdbc.sql("select count(*) from supportflow.stuck_decision where task_id = ?")
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
                    .forEach(open -> tasks.deleteTask(open.getId(), "The table decides again"));
            return null;
        });
    }

    private static TaskService tasks(CommandContext context) {
        return context.getProcessEngineConfiguration().getTaskService();
    }
}
