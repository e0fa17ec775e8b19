package org.supportflow.sla.ledger;

import java.time.Duration;

/** The version of a calendar that its clocks are to count by from now on (rule R10). */
record CalendarPin(String calendar, int version) {

    static CalendarPin of(ServiceLevel level) {
        return new CalendarPin(level.calendar(), level.calendarVersion());
    }

    void follow(Journal journal, ClockView view, Stamp stamp) {
        var pinned = view.terms();
        if (pinned.calendar().equals(calendar) && pinned.calendarVersion() < version) {
            var change = Change.to(pinned.inVersion(version), Recalculation.CALENDAR, Duration.ZERO);
            journal.append(view.clock(), EventType.RETARGET, stamp.notBefore(view.startedAt()), change);
        }
    }
}
