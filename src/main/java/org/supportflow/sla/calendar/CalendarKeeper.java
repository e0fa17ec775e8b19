package org.supportflow.sla.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.audit.Audit;
import org.supportflow.sla.worktime.WorkingTime;

/** Saves what people make of calendars, each time as another version. */
@Service
public class CalendarKeeper {

    private final StoredCalendars stored;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarKeeper(StoredCalendars stored, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.stored = stored;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Stores what a release brings where there is nothing yet; what a person saved stays. */
    @Transactional
    public void ship(StoredCalendar calendar, CalendarDefinition content) {
        // refused here rather than when the first ticket comes
        WorkingTime.in(content.calendar());
        var now = now();
        stored.ship(calendar, new CalendarVersion(calendar.key(), 1, content, now, "supportflow", "As shipped", now));
    }

    /** What would keep this from being saved. */
    public List<CalendarProblem> problems(CalendarDraft draft) {
        return CalendarCheck.of(draft, now());
    }

    /** Saves it; clocks that run count by it from its instant on. */
    @Transactional
    public CalendarVersion save(CalendarDraft draft, String author) {
        var now = now();
        var problems = CalendarCheck.of(draft, now);
        if (!problems.isEmpty()) {
            throw new UnusableCalendar(problems);
        }
        stored.lock(draft.key());
        stored.name(new StoredCalendar(draft.key(), draft.name().strip()), now);
        var from = draft.effectiveFrom() == null ? now : draft.effectiveFrom();
        var version = new CalendarVersion(
                draft.key(),
                next(draft),
                draft.content(),
                from,
                author,
                draft.comment().strip(),
                now);
        stored.add(version);
        record(version);
        events.publishEvent(new CalendarSaved(draft.key(), version.version(), from));
        return version;
    }

    private int next(CalendarDraft draft) {
        var last = stored.versions(draft.key()).stream().findFirst();
        int number = last.map(CalendarVersion::version).orElse(0);
        if (draft.basedOn() != null && draft.basedOn() != number) {
            throw new CalendarMeanwhileSaved(
                    draft.key(), number, last.map(CalendarVersion::author).orElse(""));
        }
        return number + 1;
    }

    private void record(CalendarVersion version) {
        audit.record(
                version.author(),
                "calendarSaved",
                "calendar:" + version.calendar(),
                Map.of(
                        "version", String.valueOf(version.version()),
                        "effectiveFrom", version.effectiveFrom().toString(),
                        "comment", version.comment()));
    }

    /** As fine as the database keeps it, so that all nodes compare the same instants. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
