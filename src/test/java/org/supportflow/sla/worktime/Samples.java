package org.supportflow.sla.worktime;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Random calendars in all zones from 1970 to 2100: half of the stretches lie about a change of the zone's clock, most are
 * short, some last months and a few years.
 */
class Samples extends DomainContextBase {

    private static final Instant FROM = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2100-01-01T00:00:00Z");
    private static final int MINUTE = 60;
    private static final int DAY = 86_400;

    /** All parts are drawn apart and put together afterwards: arbitraries made for each zone would be ten times slower. */
    @Provide
    Arbitrary<Sample> samples() {
        return Combinators.combine(
                        zones(),
                        starts(),
                        weeks(),
                        days().set().ofMaxSize(6),
                        Arbitraries.maps(days(), windows()).ofMaxSize(6),
                        spans(),
                        Arbitraries.doubles().between(0, 1))
                .as((zone, aStart, week, holidays, exceptions, span, share) -> {
                    var start = aStart.in(zone);
                    var date = LocalDate.ofInstant(start, zone);
                    var calendar = new WorkingCalendar(zone, week, dates(date, holidays), dates(date, exceptions));
                    return new Sample(calendar, start, span, share);
                })
                // jqwik would keep all their combinations in memory, one for each case
                .withoutEdgeCases();
    }

    /** All there are; those that once left out a date more often, as they did so only once. */
    private static Arbitrary<ZoneId> zones() {
        return Arbitraries.frequencyOf(
                        Tuple.of(19, Arbitraries.of(new TreeSet<>(ZoneId.getAvailableZoneIds()))),
                        Tuple.of(1, Arbitraries.of("Pacific/Apia", "Pacific/Kwajalein", "Pacific/Kiritimati")))
                .map(ZoneId::of);
    }

    /** An instant, or one so much before the next change of the zone's clock. */
    private record Start(Instant instant, boolean nearChange, Duration before) {

        Instant in(ZoneId zone) {
            var change = nearChange ? zone.getRules().nextTransition(instant) : null;
            return change == null ? instant.plus(before) : change.getInstant().minus(before);
        }
    }

    private static Arbitrary<Start> starts() {
        var minutes = Arbitraries.longs()
                .between(FROM.getEpochSecond() / MINUTE, TO.getEpochSecond() / MINUTE)
                .withDistribution(RandomDistribution.uniform());
        return Combinators.combine(minutes, Arbitraries.of(true, false), durations(3 * DAY))
                .as((minute, nearChange, before) ->
                        new Start(Instant.ofEpochSecond(minute * MINUTE), nearChange, before));
    }

    private static Arbitrary<Duration> spans() {
        return Arbitraries.frequencyOf(
                Tuple.of(970, durations(3 * DAY)),
                Tuple.of(29, durations(60 * DAY)),
                Tuple.of(1, durations(6 * 365 * DAY)));
    }

    /** Whole minutes, or any nanoseconds. */
    static Arbitrary<Duration> durations(long maxSeconds) {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, maxSeconds / MINUTE).map(Duration::ofMinutes),
                Arbitraries.longs().between(0, maxSeconds * 1_000_000_000L).map(Duration::ofNanos));
    }

    /** Days from the start on at which something is not as usual, most of them soon. */
    private static Arbitrary<Integer> days() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(-4, 8)),
                Tuple.of(1, Arbitraries.integers().between(-700, 2_500)));
    }

    private static Set<LocalDate> dates(LocalDate start, Set<Integer> days) {
        var dates = new HashSet<LocalDate>();
        days.forEach(day -> dates.add(start.plusDays(day)));
        return dates;
    }

    private static Map<LocalDate, List<Window>> dates(LocalDate start, Map<Integer, List<Window>> days) {
        var dates = new HashMap<LocalDate, List<Window>>();
        days.forEach((day, windows) -> dates.put(start.plusDays(day), windows));
        return dates;
    }

    /** At least one day has hours, so that every question has an answer. */
    private static Arbitrary<Map<DayOfWeek, List<Window>>> weeks() {
        var same = Combinators.combine(Arbitraries.of(DayOfWeek.class).set().ofMinSize(1), openDays())
                .as((days, windows) -> week(days, windows));
        var mixed = Combinators.combine(
                        Arbitraries.maps(Arbitraries.of(DayOfWeek.class), windows()),
                        Arbitraries.of(DayOfWeek.class),
                        openDays())
                .as((week, day, windows) -> {
                    var all = new HashMap<>(week);
                    all.put(day, windows);
                    return (Map<DayOfWeek, List<Window>>) all;
                });
        return Arbitraries.oneOf(same, mixed);
    }

    private static Map<DayOfWeek, List<Window>> week(Set<DayOfWeek> days, List<Window> windows) {
        var week = new HashMap<DayOfWeek, List<Window>>();
        days.forEach(day -> week.put(day, windows));
        return week;
    }

    private static Arbitrary<List<Window>> openDays() {
        return aWindow().list().ofMinSize(1).ofMaxSize(3);
    }

    private static Arbitrary<List<Window>> windows() {
        return aWindow().list().ofMaxSize(3);
    }

    private static Arbitrary<Window> aWindow() {
        var any = Combinators.combine(
                        Arbitraries.integers().between(0, 1_439),
                        Arbitraries.integers().between(1, 1_440))
                .as((from, length) -> new Window(from * MINUTE, (from + length) * MINUTE));
        return Arbitraries.oneOf(
                any,
                Arbitraries.of(
                        Window.of("09:00", "17:00"),
                        Window.of("22:00", "06:00"),
                        Window.of("00:00", "24:00"),
                        Window.of("01:30", "02:30")));
    }
}
