package org.supportflow.sla.calendar.web;

/** Somebody asked for a calendar, or a version of one, that is not there. */
class NoSuchCalendar extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchCalendar() {
        super("There is no such calendar.");
    }
}
