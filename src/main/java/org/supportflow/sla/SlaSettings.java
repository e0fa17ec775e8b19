package org.supportflow.sla;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of clocks and calendars.
 *
 * @param zone where the shipped calendar "business" works; read when it is first stored
 * @param opens when its day begins, Monday to Friday
 * @param closes when its day ends
 * @param watchInterval how often each node looks for steps at least
 * @param watchBatch tickets whose steps one transaction writes
 * @param driftCheck when the clocks are computed anew from their ledger, as a cron expression
 */
@ConfigurationProperties("supportflow.sla")
public record SlaSettings(
        @DefaultValue("Europe/Berlin") ZoneId zone,
        @DefaultValue("09:00") String opens,
        @DefaultValue("17:00") String closes,
        @DefaultValue("1s") Duration watchInterval,
        @DefaultValue("50") int watchBatch,
        @DefaultValue("0 30 2 * * *") String driftCheck) {}
