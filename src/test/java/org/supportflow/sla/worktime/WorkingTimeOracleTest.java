package org.supportflow.sla.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Random zones, windows, holidays and exceptions against an oracle that steps minute by minute. */
class WorkingTimeOracleTest {

    private static final List<String> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().toList();
    private static final long FROM = Instant.parse("1970-01-01T00:00:00Z").getEpochSecond() / 60;
    private static final long TO = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond() / 60;

    @Property(tries = 2_000)
    void agreesWithSteppingMinuteByMinute(@ForAll @LongRange(min = 0) long seed) {
        var random = new Random(seed);
        var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        var start = anInstant(zone, random);
        // Liberia's clock was 30 seconds off until 1972, which no step of a minute can follow
        Assume.that(zone.getRules().getOffset(start).getTotalSeconds() % 60 == 0);
        var calendar = aCalendar(zone, start, random);
        var time = WorkingTime.in(calendar);
        var end = start.plus(random.nextInt(12_000), ChronoUnit.MINUTES);

        var worked = MinuteSteps.between(calendar, start, end);

        assertThat(time.between(start, end)).isEqualTo(Duration.ofMinutes(worked));
        assertThat(time.between(end, start)).isEqualTo(Duration.ofMinutes(-worked));
        if (worked > 0) {
            var amount = 1 + random.nextInt((int) worked);
            assertThat(time.add(start, Duration.ofMinutes(amount))).contains(MinuteSteps.add(calendar, start, amount));
            assertThat(time.add(end, Duration.ofMinutes(-amount)))
                    .contains(MinuteSteps.subtract(calendar, end, amount));
        }
    }

    /** Half of them near a change of the zone's clock; minutes count from there, as old offsets have seconds. */
    private static Instant anInstant(ZoneId zone, Random random) {
        var any = Instant.ofEpochSecond(60 * (FROM + (long) (random.nextDouble() * (TO - FROM))));
        var change = zone.getRules().nextTransition(any);
        return change == null || random.nextBoolean()
                ? any
                : change.getInstant().truncatedTo(ChronoUnit.MINUTES).minus(random.nextInt(6_000), ChronoUnit.MINUTES);
    }

    private static WorkingCalendar aCalendar(ZoneId zone, Instant around, Random random) {
        var hours = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            hours.put(day, random.nextInt(4) == 0 ? List.of() : windows(random));
        }
        hours.put(DayOfWeek.MONDAY, List.of(aWindow(random)));
        var date = LocalDate.ofInstant(around, zone).minusDays(3);
        var holidays = new HashSet<LocalDate>();
        var exceptions = new HashMap<LocalDate, List<Window>>();
        for (var i = 0; i < 12; i++) {
            switch (random.nextInt(5)) {
                case 0 -> holidays.add(date.plusDays(i));
                case 1 -> exceptions.put(date.plusDays(i), random.nextBoolean() ? List.of() : windows(random));
                default -> {}
            }
        }
        return new WorkingCalendar(zone, hours, holidays, exceptions);
    }

    private static List<Window> windows(Random random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> aWindow(random))
                .toList();
    }

    private static Window aWindow(Random random) {
        var from = random.nextInt(24 * 60);
        return new Window(from * 60, (from + 1 + random.nextInt(24 * 60)) * 60);
    }
}
