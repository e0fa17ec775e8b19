package org.supportflow.engine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the process engine works, as {@code supportflow.engine.*}; the engine's own defaults hurt in each of these.
 *
 * @param jobThreads jobs that run at once on this node
 * @param jobQueue jobs that are locked and wait for a thread
 * @param jobsPerAcquisition jobs locked at a time; at most threads plus queue, or they wait while locked
 * @param jobWait pause of the acquisition when nothing was due
 * @param jobMaxWait longest such pause: a timer is late by this at most
 * @param jobLock how long a job stays locked; after it another node takes over from one that died
 * @param retryCycle pauses before a failed step is tried again; then it becomes an incident
 * @param historyTimeToLive how long the engine keeps the history of what has ended, unless a diagram says otherwise
 * @param historyCleanUpStart when history is cleaned up, local time
 * @param historyCleanUpEnd until when
 * @param queryLimit most rows one engine query gives away by REST
 */
@ConfigurationProperties("supportflow.engine")
record EngineSettings(
        @DefaultValue("4") int jobThreads,
        @DefaultValue("20") int jobQueue,
        @DefaultValue("10") int jobsPerAcquisition,
        @DefaultValue("1s") Duration jobWait,
        @DefaultValue("5s") Duration jobMaxWait,
        @DefaultValue("120s") Duration jobLock,
        @DefaultValue("PT10S,PT1M,PT10M,PT1H") String retryCycle,
        @DefaultValue("P365D") String historyTimeToLive,
        @DefaultValue("01:00") String historyCleanUpStart,
        @DefaultValue("05:00") String historyCleanUpEnd,
        @DefaultValue("2000") int queryLimit) {}
