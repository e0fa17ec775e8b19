package org.supportflow.decision.process;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.supportflow.decision.StuckOnTable;

/** Teaches the engine what to do when a step cannot be done: a task for people, and no retries of what a table lacks. */
@Component
class StuckJobsPlugin extends AbstractProcessEnginePlugin {

    private final JdbcClient jdbc;
    private final Clock clock;

    StuckJobsPlugin(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var handlers = new ArrayList<IncidentHandler>(
                Optional.ofNullable(engine.getCustomIncidentHandlers()).orElseGet(ArrayList::new));
        handlers.add(new StuckJobs(jdbc, clock));
        engine.setCompositeIncidentHandlersEnabled(true);
        engine.setCustomIncidentHandlers(handlers);
        var others =
                Optional.ofNullable(engine.getFailedJobCommandFactory()).orElseGet(DefaultFailedJobCommandFactory::new);
        engine.setFailedJobCommandFactory((job, failure) -> command(others, job, failure));
    }

    private static Command<Object> command(FailedJobCommandFactory others, String job, Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StuckOnTable stuck) {
                return new GiveUp(job, stuck);
            }
        }
        return others.getCommand(job, failure);
    }
}
