package org.supportflow.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.supportflow.BesideOthers;
import org.supportflow.ProductDatabase;
import org.supportflow.ProductPostgres;
import org.supportflow.ProductProcess;
import org.supportflow.RestClientOfTests;
import org.supportflow.sla.ledger.BusyTicket;
import org.supportflow.sla.ledger.ClockEvent;
import org.supportflow.sla.worktime.Window;
import org.supportflow.sla.worktime.WorkingCalendar;
import org.supportflow.sla.worktime.WorkingTime;

/**
 * Many clocks reach a step in the same second, with one node, with two, and with one that is killed in the middle; and
 * the clocks of many tickets are computed anew. The tickets are over, so that nothing else is measured. {@code
 * bench/storm} and {@code bench/rebuild} run it with more of them.
 */
@BesideOthers
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StormIT {

    private static final Logger LOG = LoggerFactory.getLogger(StormIT.class);
    private static final int CLOCKS = Integer.getInteger("storm.clocks", 500);

    /** So many that a node dies in their midst, however fast they are. */
    private static final int CLOCKS_OF_THE_KILLED = Math.max(CLOCKS, 3_000);

    /** Java has compiled what a storm needs by then; the figures are of nodes that have run for a while. */
    private static final int WARM_UP = CLOCKS > 1_000 ? 3_000 : 0;

    private static final Duration PATIENCE = Duration.ofMinutes(CLOCKS / 2_000 + 1);

    /** Counting a large table costs what is measured. */
    private static final Duration POLL = Duration.ofMillis(CLOCKS > 1_000 ? 500 : 100);

    private static final int REBUILT = Integer.getInteger("storm.rebuilt", 2_000);

    private static final String LEDGERS = """
            with storm as (
                select gen_random_uuid() as id, 'SF-ZR' || lpad(upper(to_hex(number)), 5, '0') as reference
                from generate_series(1, :tickets) number),
            ticket as (
                insert into supportflow.ticket
                select (jsonb_populate_record(pattern, jsonb_build_object(
                    'id', storm.id, 'reference', storm.reference, 'status', 'closed', 'process_instance_id', null))).*
                from supportflow.ticket pattern, storm where pattern.reference = :pattern),
            standing as (
                insert into supportflow.sla_standing
                select (jsonb_populate_record(kept, jsonb_build_object('ticket_id', storm.id, 'solved', true))).*
                from supportflow.sla_standing kept join supportflow.ticket t on t.id = kept.ticket_id, storm
                where t.reference = :pattern)
            insert into supportflow.sla_clock_event (
                ticket_id, kind, cycle, type, at, recorded_at, cause, actor, target, calendar, calendar_version,
                recalculation, grace_seconds, step)
            select storm.id, e.kind, e.cycle, e.type, e.at, e.at, 'busy', 'busy', e.target, e.calendar,
                   e.calendar_version, e.recalculation, 0, 0
            from storm, busy e order by storm.id, e.number
            """;

    /** An hour's clock of a calendar that never closes: half of it is over at the same second for all. */
    private static final String CLOCKS_DUE = """
            with storm as (
                select gen_random_uuid() as id, :storm || lpad(upper(to_hex(number)), 4, '0') as reference
                from generate_series(1, :clocks) number),
            ticket as (
                insert into supportflow.ticket
                select (jsonb_populate_record(pattern, jsonb_build_object(
                    'id', storm.id, 'reference', storm.reference, 'status', 'closed', 'process_instance_id', null))).*
                from supportflow.ticket pattern, storm where pattern.reference = :pattern),
            standing as (
                insert into supportflow.sla_standing
                select (jsonb_populate_record(kept, jsonb_build_object('ticket_id', storm.id))).*
                from supportflow.sla_standing kept join supportflow.ticket t on t.id = kept.ticket_id, storm
                where t.reference = :pattern),
            event as (
                insert into supportflow.sla_clock_event (
                    ticket_id, kind, cycle, type, at, recorded_at, cause, actor, target, calendar, calendar_version,
                    grace_seconds, step)
                select storm.id, 'firstResponse', 1, 'START', :started, :started, 'storm', 'customer', 'PT1H', 'always', 1, 0, 0
                from storm)
            insert into supportflow.sla_clock (
                ticket_id, kind, cycle, target, calendar, calendar_version, state, started_at, due_at,
                remaining_seconds, reached_step, next_step_at)
            select storm.id, 'firstResponse', 1, 'PT1H', 'always', 1, 'running', :started, :due, 1800, 0, :step
            from storm
            """;

    private static final List<ProductProcess> NODES = new ArrayList<>();

    private static ProductPostgres server;
    private static ProductDatabase database;
    private static String pattern = "";

    @BeforeAll
    static void startOne() throws Exception {
        server = new ProductPostgres();
        database = server.database();
        var first = start("one");
        pattern = new RestClientOfTests(first.http(), "admin")
                .submit("customer@elsewhere.example", "A pattern for the others", "It does not work.");
        awaitDelivery();
    }

    @AfterAll
    static void end() throws Exception {
        for (var node : NODES) {
            node.close();
        }
        server.close();
    }

    @Test
    @Order(1)
    void isRecordedByOneNode() {
        warmUp("SF-ZV");

        var step = storm("SF-ZA");

        assertRecordedOnce("SF-ZA", CLOCKS);
        report("one node", "SF-ZA", step);
    }

    @Test
    @Order(2)
    void isSharedByTwoNodes() throws Exception {
        start("two");
        warmUp("SF-ZW");
        var first = watched(0);
        var second = watched(1);

        var step = storm("SF-ZB");

        assertRecordedOnce("SF-ZB", CLOCKS);
        report("two nodes", "SF-ZB", step);
        await(() -> watched(0) - first + watched(1) - second >= CLOCKS);
        assertThat(watched(0) - first + watched(1) - second).isEqualTo(CLOCKS);
        assertThat(watched(0) - first).isPositive().isLessThan(CLOCKS);
    }

    @Test
    @Order(3)
    void losesNothingWithTheNodeThatIsKilled() throws Exception {
        awaitDelivery();
        storm("SF-ZC", CLOCKS_OF_THE_KILLED);
        await(() -> recorded("SF-ZC") > CLOCKS_OF_THE_KILLED / 5);

        NODES.get(1).kill();
        var killed = Instant.now();

        assertThat(recorded("SF-ZC")).as("recorded before").isLessThan(CLOCKS_OF_THE_KILLED);
        assertRecordedOnce("SF-ZC", CLOCKS_OF_THE_KILLED);
        LOG.info(
                "Storm of {} clocks, one of two nodes killed: the last step {} ms later",
                CLOCKS_OF_THE_KILLED,
                Duration.between(killed, last("SF-ZC")).toMillis());
    }

    @Test
    @Order(4)
    void computesTheClocksOfAllTicketsAnewJustAsTheyWere() {
        busyTickets();
        rebuild();
        var jdbc = database.jdbc();
        jdbc.sql("create table kept as select * from supportflow.sla_clock").update();
        jdbc.sql("delete from supportflow.sla_clock").update();

        var started = Instant.now();
        rebuild();

        var rows = database.count("supportflow.sla_clock");
        assertThat(rows).isGreaterThan(REBUILT * 5);
        // of a running clock less and less remains
        assertThat(database.count(
                        "(select * from kept where state <> 'running' except table supportflow.sla_clock) lost"))
                .isZero();
        assertThat(database.count(
                        "(select * from supportflow.sla_clock where state <> 'running' except table kept) more"))
                .isZero();
        LOG.info(
                "Rebuild of {} tickets ({} events, {} clocks): {} s, heap used {} MiB",
                REBUILT,
                database.count("supportflow.sla_clock_event"),
                rows,
                Duration.between(started, Instant.now()).toSeconds(),
                Math.round(NODES.get(0).metric("jvm.memory.used?tag=area:heap") / (1 << 20)));
    }

    private static void busyTickets() {
        var jdbc = database.jdbc();
        jdbc.sql("create table busy (number serial, kind text, cycle int, type text, at timestamptz, target text,"
                        + " calendar text, calendar_version int, recalculation text)")
                .update();
        var time = WorkingTime.in(WorkingCalendar.weekly(
                ZoneId.of("Europe/Berlin"),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                List.of(Window.of("09:00", "17:00"))));
        var ledger = BusyTicket.ledger((calendar, version) -> time, Instant.parse("2026-02-03T08:00:00Z"));
        ledger.forEach(StormIT::insert);
        jdbc.sql(LEDGERS).param("tickets", REBUILT).param("pattern", pattern).update();
    }

    private static void insert(ClockEvent event) {
        var terms = event.change().terms();
        var rule = event.change().recalculation();
        database.jdbc()
                .sql("insert into busy (kind, cycle, type, at, target, calendar, calendar_version, recalculation)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(event.clock().kind().code())
                .param(event.clock().cycle())
                .param(event.type().name())
                .param(event.stamp().at().atOffset(ZoneOffset.UTC))
                .param(terms == null ? null : terms.target().toString())
                .param(terms == null ? null : terms.calendar())
                .param(terms == null ? null : (Integer) terms.calendarVersion())
                .param(rule == null ? null : rule.name())
                .update();
    }

    private static void rebuild() {
        var rest = new RestClientOfTests(NODES.get(0).http(), "admin");
        var started =
                rest.post("/service-levels/checks", Map.of("repair", true)).getBody();
        var path = "/service-levels/checks/" + started.get("id").asLong();
        Awaitility.await()
                .atMost(Duration.ofMinutes(REBUILT / 5_000 + 1))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> rest.get(path).getBody().get("state").asText().equals("finished"));
    }

    private static ProductProcess start(String name) throws Exception {
        var node = new ProductProcess(
                NODES.isEmpty()
                        ? ProductProcess.newFolder()
                        : ProductProcess.newFolder().resolve(name),
                server.settings());
        NODES.add(node);
        node.start();
        node.awaitReady();
        if (Boolean.getBoolean("storm.core-each")) {
            node.keepToCore(NODES.indexOf(node));
        }
        return node;
    }

    private static void warmUp(String name) {
        if (WARM_UP > 0) {
            storm(name, WARM_UP);
            await(() -> recorded(name) == WARM_UP);
            awaitDelivery();
        }
    }

    /** What the processes are told of the steps is no part of the next storm. */
    private static void awaitDelivery() {
        await(() -> database.count("supportflow.inbox where state = 'waiting'") == 0);
    }

    private static Instant storm(String name) {
        return storm(name, CLOCKS);
    }

    /** The instant of the step, soon enough after all clocks are there. */
    private static Instant storm(String name, int clocks) {
        var step = Instant.now().plusSeconds(3 + CLOCKS / 1_000).truncatedTo(ChronoUnit.SECONDS);
        database.jdbc()
                .sql(CLOCKS_DUE)
                .params(Map.of(
                        "storm",
                        name,
                        "clocks",
                        clocks,
                        "pattern",
                        pattern,
                        "started",
                        step.minus(Duration.ofMinutes(30)).atOffset(ZoneOffset.UTC),
                        "step",
                        step.atOffset(ZoneOffset.UTC),
                        "due",
                        step.plus(Duration.ofMinutes(30)).atOffset(ZoneOffset.UTC)))
                .update();
        assertThat(Instant.now()).as("the clocks are there before their step").isBefore(step);
        return step;
    }

    private static void assertRecordedOnce(String name, int clocks) {
        await(() -> recorded(name) >= clocks);
        var tickets = "join supportflow.ticket t on t.id = x.ticket_id where t.reference like '" + name + "%'";
        assertThat(database.count("(select distinct ticket_id, kind, cycle, step from supportflow.sla_clock_event x "
                        + tickets + " and x.type = 'STEP') steps"))
                .isEqualTo(clocks);
        assertThat(recorded(name)).isEqualTo(clocks);
        assertThat(database.count("supportflow.inbox x " + tickets)).isEqualTo(clocks);
        assertThat(database.count("supportflow.timeline_entry x " + tickets)).isEqualTo(clocks);
        assertThat(database.count("supportflow.sla_clock x " + tickets + " and x.reached_step = 50"))
                .isEqualTo(clocks);
    }

    private static int recorded(String name) {
        return database.count("supportflow.sla_clock_event x join supportflow.ticket t on t.id = x.ticket_id"
                + " where t.reference like '" + name + "%' and x.type = 'STEP'");
    }

    private static void report(String nodes, String name, Instant step) {
        var delays = database.jdbc()
                .sql("""
                        select percentile_cont(array[0.5, 0.99, 1]) within group (
                            order by extract(epoch from x.recorded_at - :step)) as delays
                        from supportflow.sla_clock_event x join supportflow.ticket t on t.id = x.ticket_id
                        where t.reference like :name and x.type = 'STEP'
                        """)
                .param("step", step.atOffset(ZoneOffset.UTC))
                .param("name", name + "%")
                .query((row, number) -> (Double[]) row.getArray(1).getArray())
                .single();
        LOG.info(
                "Storm of {} clocks, {}: {} steps a second, delay p50 {} s, p99 {} s",
                CLOCKS,
                nodes,
                Math.round(CLOCKS / delays[2]),
                delays[0],
                delays[1]);
    }

    private static Instant last(String name) {
        return database.jdbc()
                .sql("select max(x.recorded_at) from supportflow.sla_clock_event x"
                        + " join supportflow.ticket t on t.id = x.ticket_id"
                        + " where t.reference like ? and x.type = 'STEP'")
                .param(name + "%")
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static int watched(int node) {
        return (int) NODES.get(node).metric("supportflow.sla.watched");
    }

    private static void await(java.util.concurrent.Callable<Boolean> done) {
        Awaitility.await().atMost(PATIENCE).pollInterval(POLL).until(done);
    }
}
