package org.supportflow.sla;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.supportflow.sla.calendar.CalendarDraft;
import org.supportflow.sla.ledger.Calendars;
import org.supportflow.sla.ledger.ClockEvent;
import org.supportflow.sla.ledger.ClockId;
import org.supportflow.sla.ledger.ClockView;
import org.supportflow.sla.ledger.Ledger;
import org.supportflow.sla.ledger.Stamp;
import org.supportflow.sla.ledger.Standing;
import org.supportflow.sla.worktime.NoWorkingTimeException;
import org.supportflow.sla.worktime.WorkingTime;

/** One change of a calendar, tried on one ticket after the other. */
final class CalendarTrial {

    private static final int NOT_SAVED_YET = Integer.MAX_VALUE;

    private final String calendar;
    private final Stamp change;
    private final Calendars calendars;

    CalendarTrial(CalendarDraft draft, Calendars stored, Instant now) {
        var from = draft.effectiveFrom() == null ? now : draft.effectiveFrom();
        var changed = WorkingTime.in(draft.content().calendar());
        this.calendar = draft.key();
        this.change = new Stamp(from, from, "calendarChanged", "preview");
        this.calendars = (name, version) -> version == NOT_SAVED_YET ? changed : stored.of(name, version);
    }

    List<DueMove> moves(CalendarPreview.Running ticket, List<ClockEvent> history) {
        var ledger = new Ledger(Standing.NEW, history, calendars);
        var before = dues(ledger);
        var after = changed(ledger.copy());
        return before.entrySet().stream()
                .filter(due -> !due.getValue().equals(after.get(due.getKey())))
                .map(due -> new DueMove(
                        ticket.reference(),
                        ticket.subject(),
                        due.getKey().kind().code(),
                        due.getKey().cycle(),
                        due.getValue(),
                        after.get(due.getKey())))
                .toList();
    }

    /** No dues at all if the calendar has no working time left for one of them. */
    private Map<ClockId, Instant> changed(Ledger ledger) {
        try {
            ledger.calendarChanged(calendar, NOT_SAVED_YET, change);
            return dues(ledger);
        } catch (NoWorkingTimeException endless) {
            return Map.of();
        }
    }

    private Map<ClockId, Instant> dues(Ledger ledger) {
        var dues = new HashMap<ClockId, Instant>();
        for (ClockView view : ledger.current(change.at())) {
            if (view.isOpen() && view.dueAt() != null) {
                dues.put(view.clock(), view.dueAt());
            }
        }
        return dues;
    }
}
