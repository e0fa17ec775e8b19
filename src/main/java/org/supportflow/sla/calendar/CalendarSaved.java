package org.supportflow.sla.calendar;

import java.time.Instant;

/** A calendar got another version, which counts from an instant on. */
public record CalendarSaved(String calendar, int version, Instant effectiveFrom) {}
