package org.supportflow.sla;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.supportflow.sla.calendar.CalendarVersions;

/** The desk's own working time, for features that plan something for people rather than for clocks. */
@Component
public class BusinessHours {

    private final CalendarVersions calendars;

    BusinessHours(CalendarVersions calendars) {
        this.calendars = calendars;
    }

    /** This much working time later, or earlier when it is negative. */
    public Instant add(Instant start, Duration workingTime) {
        return calendars
                .now(CalendarVersions.BUSINESS)
                .add(start, workingTime)
                .orElseThrow(() -> new IllegalStateException(
                        "The calendar 'business' has no working time near %s. Give it some.".formatted(start)));
    }
}
