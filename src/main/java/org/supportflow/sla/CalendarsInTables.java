package org.supportflow.sla;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.supportflow.decision.MoreValues;
import org.supportflow.sla.calendar.StoredCalendar;
import org.supportflow.sla.calendar.StoredCalendars;

/** Table {@code service-level} may name every calendar that is stored. */
@Component
class CalendarsInTables implements MoreValues {

    private final StoredCalendars calendars;

    CalendarsInTables(StoredCalendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public String table() {
        return Agreements.TABLE;
    }

    @Override
    public String column() {
        return "calendar";
    }

    @Override
    public Set<String> values() {
        return calendars.all().stream().map(StoredCalendar::key).collect(Collectors.toSet());
    }
}
