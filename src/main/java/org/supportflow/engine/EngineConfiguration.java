package org.supportflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.supportflow.engine.wall.DiagramBeans;
import org.supportflow.engine.wall.DiagramWall;
import org.supportflow.engine.wall.NoScripts;
import org.supportflow.engine.wall.WalledExpressions;
import org.supportflow.engine.work.GuardedFormService;
import org.supportflow.engine.work.GuardedTaskService;

/** Sets the engine up as the settings say, after the starter has set its defaults. */
@Component
@Order(Ordering.DEFAULT_ORDER + 100)
class EngineConfiguration extends AbstractProcessEnginePlugin {

    private final EngineSettings settings;
    private final DiagramBeans beans;
    private final ObjectProvider<TaskSubmissionListener> listeners;

    EngineConfiguration(EngineSettings settings, DiagramBeans beans, ObjectProvider<TaskSubmissionListener> listeners) {
        this.settings = settings;
        this.beans = beans;
        this.listeners = listeners;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        runJobs(engine);
        keepHistory(engine);
        guard(engine);
        wall(engine);
        engine.setTaskService(new GuardedTaskService(this::listeners));
        engine.setFormService(new GuardedFormService(this::listeners));
    }

    /** Asked for when they are needed: features need the engine before the engine needs them. */
    private List<TaskSubmissionListener> listeners() {
        return listeners.orderedStream().toList();
    }

    private void runJobs(ProcessEngineConfigurationImpl engine) {
        var jobs = engine.getJobExecutor();
        jobs.setMaxJobsPerAcquisition(settings.jobsPerAcquisition());
        jobs.setWaitTimeInMillis((int) settings.jobWait().toMillis());
        jobs.setMaxWait(settings.jobMaxWait().toMillis());
        jobs.setLockTimeInMillis((int) settings.jobLock().toMillis());
        // Nodes that raced for the same jobs step aside for a moment instead of racing again.
        jobs.setBackoffTimeInMillis(25);
        jobs.setMaxBackoff(500);
        engine.setFailedJobRetryTimeCycle(settings.retryCycle());
        engine.setJobExecutorDeploymentAware(false);
    }

    private void keepHistory(ProcessEngineConfigurationImpl engine) {
        engine.setHistoryTimeToLive(settings.historyTimeToLive());
        // By end, not by start: else the clean-up deletes the history of tickets that are still open.
        engine.setHistoryRemovalTimeStrategy("end");
        engine.setHistoryCleanupBatchWindowStartTime(settings.historyCleanUpStart());
        engine.setHistoryCleanupBatchWindowEndTime(settings.historyCleanUpEnd());
    }

    private void guard(ProcessEngineConfigurationImpl engine) {
        engine.setAuthorizationEnabled(true);
        // The default, UPDATE, lets every candidate reassign, delegate and write variables.
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        engine.setGeneralResourceWhitelistPattern("[a-zA-Z0-9][a-zA-Z0-9_@.-]*");
        engine.setDeserializationTypeValidationEnabled(true);
        // What fails is logged where it is handled, not also here with every answer that a person got.
        engine.setEnableCmdExceptionLogging(false);
        engine.setQueryMaxResultsLimit(settings.queryLimit());
        engine.setEnablePasswordPolicy(true);
        engine.setPasswordEncryptor(new PasswordHash());
        engine.setEnableExpressionsInAdhocQueries(false);
    }

    /** Models are data: none of them runs code of its own, however it came into the database. */
    private void wall(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new WalledExpressions(beans));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setCmmnEnabled(false);
        if (engine.getCustomPostBPMNParseListeners() == null) {
            engine.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        engine.getCustomPostBPMNParseListeners().add(new DiagramWall(beans));
    }
}
