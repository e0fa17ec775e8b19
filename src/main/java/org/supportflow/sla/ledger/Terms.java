package org.supportflow.sla.ledger;

import org.supportflow.sla.worktime.Target;

/** A target in one version of one calendar, pinned to a clock by the row of a table that promised it. */
public record Terms(Target target, String calendar, int calendarVersion, Pinned pinned) {

    /** Another row can promise the same; its clock then stays pinned to the row that set it. */
    boolean promisesAsMuchAs(Terms other) {
        return target.equals(other.target)
                && calendar.equals(other.calendar)
                && calendarVersion == other.calendarVersion;
    }

    Terms inVersion(int version) {
        return new Terms(target, calendar, version, pinned);
    }

    /** A calendar never goes back to an earlier version, however late we learn what happened under it. */
    Terms inVersionOf(Terms known) {
        return known.calendar.equals(calendar) && known.calendarVersion > calendarVersion
                ? inVersion(known.calendarVersion)
                : this;
    }
}
