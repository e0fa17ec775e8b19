package org.supportflow.sla.web;

/** There is no calendar of this name. */
class UnknownCalendar extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownCalendar(String key) {
        super("There is no calendar '%s'. GET /api/v1/calendars lists them.".formatted(key));
    }
}
