package org.supportflow.sla;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.supportflow.sla.ledger.Calendars;
import org.supportflow.sla.worktime.WorkingTime;

/** The stored calendars: a change makes a new version, and clocks name the version they count by. */
@Component
public class CalendarVersions implements Calendars, InitializingBean {

    public static final String BUSINESS = "business";
    public static final String ALWAYS = "always";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final SlaSettings settings;
    private final Clock clock;
    private final Map<Version, WorkingTime> compiled = new ConcurrentHashMap<>();

    CalendarVersions(JdbcClient jdbc, ObjectMapper json, SlaSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    /** Ships the two calendars the tables name; what a manager made of them since stays. */
    @Override
    public void afterPropertiesSet() {
        ship(
                BUSINESS,
                CalendarDefinition.weekly(
                        settings.zone(), CalendarDefinition.weekdays(), settings.opens(), settings.closes()));
        ship(ALWAYS, CalendarDefinition.weekly(settings.zone(), CalendarDefinition.everyDay(), "00:00", "24:00"));
    }

    private void ship(String id, CalendarDefinition definition) {
        // refused here rather than when the first ticket comes
        WorkingTime.in(definition.calendar());
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into supportflow.sla_calendar
                            (id, version, definition, effective_from, author, comment, created_at)
                        values (?, 1, ?::jsonb, ?, 'supportflow', 'As shipped', ?)
                        on conflict do nothing
                        """).params(id, write(definition), now, now).update();
    }

    private String write(CalendarDefinition definition) {
        try {
            return json.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A calendar could not be written.", e);
        }
    }

    /** The version that new clocks count by. */
    public int current(String id) {
        return jdbc.sql("""
                        select version from supportflow.sla_calendar
                        where id = ? and effective_from <= ? order by effective_from desc, version desc limit 1
                        """)
                .params(id, clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional()
                // a test's or a node's clock may stand before the first version was stored
                .or(() -> jdbc.sql("select min(version) from supportflow.sla_calendar where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .optional())
                .orElseThrow(() -> unknown(id));
    }

    /** Working time by the current version. */
    public WorkingTime now(String id) {
        return of(id, current(id));
    }

    @Override
    public WorkingTime of(String calendar, int version) {
        return compiled.computeIfAbsent(new Version(calendar, version), this::read);
    }

    private WorkingTime read(Version version) {
        var definition = jdbc.sql("select definition from supportflow.sla_calendar where id = ? and version = ?")
                .params(version.id(), version.number())
                .query(String.class)
                .optional()
                .orElseThrow(() -> unknown(version.id()));
        try {
            return WorkingTime.in(
                    json.readValue(definition, CalendarDefinition.class).calendar());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Calendar %s cannot be read.".formatted(version), e);
        }
    }

    private static IllegalStateException unknown(String id) {
        return new IllegalStateException(
                "There is no calendar '%s'. Store it, or name another in table service-level.".formatted(id));
    }

    private record Version(String id, int number) {}
}
