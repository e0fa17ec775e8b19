package org.supportflow.sla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supportflow.sla.worktime.NoWorkingTimeException;
import org.supportflow.sla.worktime.WorkingTime;

/** Finds what is wrong with a calendar before anybody counts by it. */
final class CalendarCheck {

    /** A calendar that is closed for longer than this is never meant. */
    static final Duration HORIZON = Duration.ofDays(3653);

    private static final Duration FURTHEST = Duration.ofDays(5 * 366L);
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int NAME = 80;
    private static final int COMMENT = 500;
    private static final int SPECIAL_DATES = 5000;

    private final CalendarDraft draft;
    private final Instant now;
    private final List<CalendarProblem> problems = new ArrayList<>();

    private CalendarCheck(CalendarDraft draft, Instant now) {
        this.draft = draft;
        this.now = now;
    }

    static List<CalendarProblem> of(CalendarDraft draft, Instant now) {
        var check = new CalendarCheck(draft, now);
        check.words();
        check.instant();
        check.content();
        return check.problems;
    }

    private void words() {
        if (!KEY.matcher(draft.key()).matches()) {
            report("key", "key");
        }
        if (draft.name().isBlank() || draft.name().length() > NAME) {
            report("name", "name", NAME);
        }
        if (draft.comment().isBlank() || draft.comment().length() > COMMENT) {
            report("comment", "comment", COMMENT);
        }
    }

    private void instant() {
        var from = draft.effectiveFrom();
        if (from != null && from.isBefore(now)) {
            report("effective", "past");
        } else if (from != null && from.isAfter(now.plus(FURTHEST))) {
            report("effective", "far");
        }
    }

    private void content() {
        var zone = draft.content().timezone();
        if (zone == null || !ZoneRulesProvider.getAvailableZoneIds().contains(zone)) {
            report("zone", "zone", zone == null ? "" : zone);
            return;
        }
        if (size(draft.content().holidays()) + size(draft.content().exceptions()) > SPECIAL_DATES) {
            report("holidays", "many", SPECIAL_DATES);
            return;
        }
        try {
            workingTime(WorkingTime.in(draft.content().calendar()));
        } catch (NoWorkingTimeException closed) {
            report("hours", "closed");
        } catch (IllegalArgumentException unreadable) {
            report("hours", "unreadable", String.valueOf(unreadable.getMessage()));
        }
    }

    private void workingTime(WorkingTime time) {
        var from = draft.effectiveFrom() == null ? now : draft.effectiveFrom();
        if (time.add(from, Duration.ofSeconds(1), HORIZON).isEmpty()) {
            report("hours", "closed");
        }
    }

    private static int size(@Nullable List<?> dates) {
        return dates == null ? 0 : dates.size();
    }

    private static int size(@Nullable Map<?, ?> dates) {
        return dates == null ? 0 : dates.size();
    }

    private void report(String field, String code, Object... values) {
        problems.add(CalendarProblem.of(field, code, values));
    }
}
