package org.supportflow.sla.ledger;

import org.supportflow.sla.worktime.Target;

/** A target in one version of one calendar, pinned to a clock. */
public record Terms(Target target, String calendar, int calendarVersion) {

    /** A calendar never goes back to an earlier version, however late we learn what happened under it. */
    Terms inVersionOf(Terms known) {
        return known.calendar.equals(calendar) && known.calendarVersion > calendarVersion
                ? new Terms(target, calendar, known.calendarVersion)
                : this;
    }
}
