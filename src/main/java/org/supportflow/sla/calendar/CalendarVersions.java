package org.supportflow.sla.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.supportflow.sla.ledger.Calendars;
import org.supportflow.sla.worktime.WorkingTime;

/**
 * The calendars that production counts by. Which version counts is asked of the database each time, so that all nodes
 * agree; only what a version says is kept, for it never changes.
 */
@Component
public class CalendarVersions implements Calendars {

    public static final String BUSINESS = "business";
    public static final String ALWAYS = "always";

    private final StoredCalendars stored;
    private final Clock clock;
    private final Map<Key, WorkingTime> compiled = new ConcurrentHashMap<>();

    CalendarVersions(StoredCalendars stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    /** The version that new clocks count by. */
    public int current(String calendar) {
        return stored.live(calendar, clock.instant())
                // a test's or a node's clock may stand before the first version was stored
                .or(() -> stored.versions(calendar).stream()
                        .map(CalendarVersion::version)
                        .min(Integer::compare))
                .orElseThrow(() -> unknown(calendar));
    }

    public boolean isKnown(String calendar) {
        return stored.find(calendar).isPresent();
    }

    /** What came to count after this version, in order; a version that another replaced before it counted is left out. */
    public List<CalendarVersion> since(String calendar, int version) {
        var counted = new ArrayDeque<CalendarVersion>();
        var next = Instant.MAX;
        for (var later : stored.effective(calendar, version, clock.instant())) {
            if (later.effectiveFrom().isBefore(next)) {
                counted.addFirst(later);
                next = later.effectiveFrom();
            }
        }
        return List.copyOf(counted);
    }

    /** Working time by the current version. */
    public WorkingTime now(String calendar) {
        return of(calendar, current(calendar));
    }

    @Override
    public WorkingTime of(String calendar, int version) {
        return compiled.computeIfAbsent(new Key(calendar, version), this::read);
    }

    private WorkingTime read(Key key) {
        var version = stored.find(key.calendar(), key.version()).orElseThrow(() -> unknown(key.calendar()));
        return WorkingTime.in(version.content().calendar());
    }

    private static IllegalStateException unknown(String calendar) {
        return new IllegalStateException(
                "There is no calendar '%s'. Store it, or name another in table service-level.".formatted(calendar));
    }

    private record Key(String calendar, int version) {}
}
