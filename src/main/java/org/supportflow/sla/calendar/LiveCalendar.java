package org.supportflow.sla.calendar;

import java.util.List;

/** A calendar with the version that counts now and those that will, the next one first. */
public record LiveCalendar(StoredCalendar calendar, CalendarVersion live, List<CalendarVersion> planned) {}
