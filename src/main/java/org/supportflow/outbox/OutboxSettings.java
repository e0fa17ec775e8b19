package org.supportflow.outbox;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How what leaves the house is sent, as {@code supportflow.outbox.*}.
 *
 * @param threads deliveries at once on this node
 * @param retries pauses before each further attempt; after the last one a person is asked
 * @param lease how long a node may be silent about an item it took, before another node sends it again
 */
@ConfigurationProperties("supportflow.outbox")
record OutboxSettings(
        @DefaultValue("2") int threads,

        @DefaultValue({"10s", "1m", "5m", "30m", "2h", "6h"})
        List<Duration> retries,

        @DefaultValue("60s") Duration lease) {}
