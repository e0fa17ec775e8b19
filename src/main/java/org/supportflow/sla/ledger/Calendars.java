package org.supportflow.sla.ledger;

import org.supportflow.sla.worktime.WorkingTime;

/** Calendars by name and version; a version never changes. */
@FunctionalInterface
public interface Calendars {

    WorkingTime of(String calendar, int version);

    default WorkingTime of(Terms terms) {
        return of(terms.calendar(), terms.calendarVersion());
    }
}
