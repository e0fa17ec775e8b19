package org.supportflow.sla.calendar;

/** A calendar by its key, which tables name, and the name that people read. */
public record StoredCalendar(String key, String name) {}
