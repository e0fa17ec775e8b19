package org.supportflow.sla.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calendars as they count now, for people and systems who look. */
@Component
@Transactional(readOnly = true)
public class LiveCalendars {

    private final StoredCalendars stored;
    private final CalendarVersions versions;
    private final Clock clock;

    LiveCalendars(StoredCalendars stored, CalendarVersions versions, Clock clock) {
        this.stored = stored;
        this.versions = versions;
        this.clock = clock;
    }

    public List<LiveCalendar> all() {
        return stored.all().stream().map(this::live).toList();
    }

    public Optional<LiveCalendar> find(String key) {
        return stored.find(key).map(this::live);
    }

    /** Newest first. */
    public List<CalendarVersion> versions(String key) {
        return stored.versions(key);
    }

    public Optional<CalendarVersion> version(String key, int version) {
        return stored.find(key, version);
    }

    private LiveCalendar live(StoredCalendar calendar) {
        var current = versions.current(calendar.key());
        return new LiveCalendar(
                calendar, stored.find(calendar.key(), current).orElseThrow(), planned(calendar.key(), current));
    }

    /** A version that a newer one forestalls never counts. */
    private List<CalendarVersion> planned(String key, int current) {
        var planned = new ArrayDeque<CalendarVersion>();
        var next = Instant.MAX;
        for (var version : stored.versions(key)) {
            var from = version.effectiveFrom();
            if (version.version() > current && from.isAfter(clock.instant()) && from.isBefore(next)) {
                planned.addFirst(version);
                next = from;
            }
        }
        return List.copyOf(planned);
    }
}
