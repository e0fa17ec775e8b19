package org.supportflow.sla.ledger;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
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
import org.supportflow.sla.worktime.Window;
import org.supportflow.sla.worktime.WorkingCalendar;
import org.supportflow.sla.worktime.WorkingTime;

/**
 * Tickets per second whose clocks are computed from their ledger: each with 30 events of all five kinds of clocks (pauses,
 * steps, a raised priority, another cycle of responses), in Berlin's business hours. Run by {@code bench/projection}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ProjectionBenchmark {

    private static final int TICKETS = 1_024;

    private final Random random = new Random(1);
    private final WorkingTime time = WorkingTime.in(calendar());
    private final Calendars calendars = (id, version) -> time;
    private final List<List<ClockEvent>> ledgers = IntStream.range(0, TICKETS)
            .mapToObj(i -> BusyTicket.ledger(
                    calendars, Instant.parse("2026-01-05T08:00:00Z").plus(Duration.ofMinutes(random.nextInt(500_000)))))
            .toList();

    private WorkingCalendar calendar() {
        var holidays = IntStream.range(0, 200)
                .mapToObj(i -> LocalDate.of(2020 + i / 10, 1, 1).plusDays(random.nextInt(365)))
                .toArray(LocalDate[]::new);
        return WorkingCalendar.weekly(
                        ZoneId.of("Europe/Berlin"),
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        List.of(Window.of("08:00", "12:00"), Window.of("13:00", "17:00")))
                .withHolidays(holidays);
    }

    /** The tickets one thread projects, one after the other. */
    @State(Scope.Thread)
    public static class Turn {

        private int next;
    }

    @Benchmark
    public List<ClockView> clocksOfOneTicket(Turn turn) {
        var events = ledgers.get(turn.next++ & (TICKETS - 1));
        return Projection.project(
                events, calendars, events.get(events.size() - 1).stamp().at());
    }
}
