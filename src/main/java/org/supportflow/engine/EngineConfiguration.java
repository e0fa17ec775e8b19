package org.supportflow.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sets the engine up as the settings say, after the starter has set its defaults. */
@Component
@Order(Ordering.DEFAULT_ORDER + 100)
class EngineConfiguration extends AbstractProcessEnginePlugin {

    private final EngineSettings settings;

    EngineConfiguration(EngineSettings settings) {
        this.settings = settings;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        runJobs(engine);
        keepHistory(engine);
        guard(engine);
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
        engine.setQueryMaxResultsLimit(settings.queryLimit());
        engine.setEnablePasswordPolicy(true);
        engine.setEnableExpressionsInAdhocQueries(false);
    }
}
