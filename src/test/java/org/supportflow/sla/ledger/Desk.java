package org.supportflow.sla.ledger;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.supportflow.sla.worktime.Target;
import org.supportflow.sla.worktime.Window;
import org.supportflow.sla.worktime.WorkingCalendar;
import org.supportflow.sla.worktime.WorkingTime;

/** Tells the story of one ticket in Berlin, Monday to Friday 9 to 17, and asks its clocks. */
final class Desk {

    /** A version of the calendar: Monday to Thursday 10 to 14. */
    static final int SHORT_DAYS = 2;

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WorkingTime BUSINESS = WorkingTime.in(WorkingCalendar.weekly(
            BERLIN, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), List.of(Window.of("09:00", "17:00"))));
    private static final WorkingTime ALWAYS = WorkingTime.in(WorkingCalendar.always(BERLIN));
    private static final WorkingTime SHORT = WorkingTime.in(WorkingCalendar.weekly(
            BERLIN, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), List.of(Window.of("10:00", "14:00"))));
    private static final Calendars CALENDARS = (id, version) -> {
        var business = version == SHORT_DAYS ? SHORT : BUSINESS;
        return id.equals("always") ? ALWAYS : business;
    };

    private Ledger ledger = new Ledger(Standing.NEW, List.of(), CALENDARS);
    private ServiceLevel.Reopening onReopen = ServiceLevel.Reopening.RESUME;
    private Duration grace = Duration.ZERO;

    /** {@code targets} as {@code firstResponse=PT1H resolution=P5D}. */
    static Desk submitted(String at, String targets) {
        var desk = new Desk();
        desk.ledger.submitted(stamp(at), false);
        return desk.agreed(at, targets, Recalculation.RETROACTIVE);
    }

    static Desk assumed(String at, String targets) {
        var desk = new Desk();
        desk.ledger.submitted(stamp(at), false);
        desk.ledger.assumed(desk.level(targets, "business"), stamp(at));
        return desk;
    }

    Desk agreed(String at, String targets, Recalculation rule) {
        ledger.agreed(level(targets, "business"), rule, stamp(at));
        return this;
    }

    Desk roundTheClock(String at, String targets) {
        ledger.agreed(level(targets, "always"), Recalculation.RETROACTIVE, stamp(at));
        return this;
    }

    Desk reopening(ServiceLevel.Reopening how) {
        onReopen = how;
        return this;
    }

    Desk grace(Duration allowed) {
        grace = allowed;
        return this;
    }

    Desk at(String at, BiConsumer<Ledger, Stamp> happening) {
        happening.accept(ledger, stamp(at));
        return this;
    }

    Desk shortDays(String from) {
        return at(from, (clocks, stamp) -> clocks.calendarChanged("business", SHORT_DAYS, stamp));
    }

    Desk waitingForCustomer(String at) {
        return at(at, (clocks, stamp) -> clocks.waiting(Standing.Waiting.CUSTOMER, stamp));
    }

    Desk waitingForUpstream(String at) {
        return at(at, (clocks, stamp) -> clocks.waiting(Standing.Waiting.UPSTREAM, stamp));
    }

    /** Of the business calendar, as shipped. */
    static ServiceLevel promise(String targets) {
        return new Desk().level(targets, "business");
    }

    private ServiceLevel level(String targets, String calendar) {
        Map<ClockKind, Target> all = new EnumMap<>(ClockKind.class);
        for (var pair : targets.split(" ")) {
            if (!pair.isBlank()) {
                all.put(ClockKind.ofCode(pair.split("=")[0]), Target.parse(pair.split("=")[1]));
            }
        }
        return new ServiceLevel(all, calendar, 1, ServiceLevel.USUALLY_PAUSABLE, onReopen, grace, Pinned.NOTHING);
    }

    Ledger ledger() {
        return ledger;
    }

    ClockView clock(ClockKind kind, String asOf) {
        return clock(kind, 1, asOf);
    }

    ClockView clock(ClockKind kind, int cycle, String asOf) {
        return ledger.views(instant(asOf)).stream()
                .filter(view -> view.clock().equals(new ClockId(kind, cycle)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no clock " + kind + " " + cycle));
    }

    long cycles(ClockKind kind, String asOf) {
        return ledger.views(instant(asOf)).stream()
                .filter(view -> view.clock().kind() == kind)
                .count();
    }

    /** {@code "2026-02-02 09:30"} on Berlin's wall. */
    static Instant instant(String wall) {
        return LocalDateTime.parse(wall.replace(' ', 'T')).atZone(BERLIN).toInstant();
    }

    static Stamp stamp(String at) {
        return new Stamp(instant(at), instant(at), "test", "test");
    }
}
