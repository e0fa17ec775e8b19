package org.supportflow.sla.worktime;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Answers per second of one core: a desk in Berlin with two windows a day and ten holidays a year from 2020 to 2040, asked
 * from random instants. Run by {@code bench/worktime}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WorkingTimeBenchmark {

    /** A working year has some 250 days of eight hours. */
    private static final Duration FIVE_YEARS = Duration.ofHours(5 * 250 * 8);

    private static final Target FIVE_DAYS = Target.parse("P5D");
    private static final Target FIVE_YEARS_OF_DAYS = Target.parse("P1250D");

    private final Random random = new Random(1);
    private final WorkingCalendar calendar = aCalendar();
    private final WorkingTime time = WorkingTime.in(calendar);
    private final Instant[] starts = IntStream.range(0, 4_096)
            .mapToObj(i -> Instant.parse("2024-01-01T00:00:00Z").plusSeconds(random.nextInt(5 * 365 * 86_400)))
            .toArray(Instant[]::new);
    private int asked;

    private WorkingCalendar aCalendar() {
        var holidays = IntStream.range(0, 200)
                .mapToObj(i -> LocalDate.of(2020 + i / 10, 1, 1).plusDays(random.nextInt(365)))
                .toArray(LocalDate[]::new);
        return WorkingCalendar.weekly(
                        ZoneId.of("Europe/Berlin"),
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        List.of(Window.of("08:00", "12:00"), Window.of("13:00", "17:00")))
                .withHolidays(holidays);
    }

    private Instant start() {
        return starts[asked++ & 4_095];
    }

    @Benchmark
    public Optional<Instant> addEightHours() {
        return time.add(start(), Duration.ofHours(8));
    }

    @Benchmark
    public Optional<Instant> addFiveYears() {
        return time.add(start(), FIVE_YEARS);
    }

    @Benchmark
    public Optional<Instant> addFiveBusinessDays() {
        return time.due(start(), FIVE_DAYS);
    }

    @Benchmark
    public Optional<Instant> addFiveYearsOfBusinessDays() {
        return time.due(start(), FIVE_YEARS_OF_DAYS);
    }

    @Benchmark
    public Duration betweenTwoDays() {
        var start = start();
        return time.between(start, start.plusSeconds(2 * 86_400));
    }

    @Benchmark
    public Duration betweenTenYears() {
        var start = start();
        return time.between(start, start.plusSeconds(10L * 365 * 86_400));
    }

    @Benchmark
    public int countTenYearsOfBusinessDays() {
        var start = start();
        return time.businessDays(start, start.plusSeconds(10L * 365 * 86_400));
    }

    /** What a new version of a calendar costs once. */
    @Benchmark
    public WorkingTime layDownACalendar() {
        return WorkingTime.in(calendar);
    }
}
