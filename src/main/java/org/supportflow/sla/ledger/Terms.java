package org.supportflow.sla.ledger;

import org.supportflow.sla.worktime.Target;

/** A target in one version of one calendar, pinned to a clock. */
public record Terms(Target target, String calendar, int calendarVersion) {}
