package org.supportflow.sla;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.supportflow.sla.calendar.CalendarVersion;
import org.supportflow.sla.calendar.CalendarVersions;
import org.supportflow.sla.ledger.ClockEvent;
import org.supportflow.sla.ledger.ClockId;
import org.supportflow.sla.ledger.EventType;
import org.supportflow.sla.ledger.Ledger;
import org.supportflow.sla.ledger.Stamp;
import org.supportflow.sla.ledger.Terms;

/**
 * Rule R10: before anything else happens to a ticket, its clocks follow what their calendars have become since, so that
 * the ledger tells it in the order in which it happened.
 */
@Component
class CalendarChanges {

    private final CalendarVersions calendars;
    private final Clock clock;

    CalendarChanges(CalendarVersions calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    void follow(Ledger ledger) {
        pinned(ledger)
                .forEach((calendar, version) -> calendars
                        .since(calendar, version)
                        .forEach(next -> ledger.calendarChanged(calendar, next.version(), stamp(next))));
    }

    private Stamp stamp(CalendarVersion version) {
        return new Stamp(version.effectiveFrom(), clock.instant(), "calendarChanged", version.author())
                .withReason(version.comment());
    }

    /** The calendars this ticket counts by, each in the oldest version that something still does. */
    private static Map<String, Integer> pinned(Ledger ledger) {
        var oldest = new HashMap<String, Integer>();
        var agreed = ledger.standing().agreed();
        if (agreed != null && !ledger.standing().solved()) {
            oldest.put(agreed.calendar(), agreed.calendarVersion());
        }
        open(ledger).values().forEach(terms -> oldest.merge(terms.calendar(), terms.calendarVersion(), Math::min));
        return oldest;
    }

    private static Map<ClockId, Terms> open(Ledger ledger) {
        var terms = new HashMap<ClockId, Terms>();
        var over = new HashSet<ClockId>();
        for (ClockEvent event : ledger.events()) {
            if (event.change().terms() != null) {
                terms.put(event.clock(), event.change().terms());
            }
            if (event.type() == EventType.STOP || event.type() == EventType.CANCEL) {
                over.add(event.clock());
            } else if (event.type() == EventType.RESUME) {
                over.remove(event.clock());
            }
        }
        terms.keySet().removeAll(over);
        return terms;
    }
}
