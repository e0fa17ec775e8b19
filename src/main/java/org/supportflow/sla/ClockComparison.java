package org.supportflow.sla;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.supportflow.sla.calendar.CalendarVersions;
import org.supportflow.sla.ledger.ClockEvent;
import org.supportflow.sla.ledger.ClockId;
import org.supportflow.sla.ledger.ClockView;
import org.supportflow.sla.ledger.Ledger;
import org.supportflow.sla.ledger.Standing;
import org.supportflow.ticket.Deadlines;

/** Computes the clocks of some tickets from their ledger alone, and says where their rows differ. */
@Component
class ClockComparison {

    private static final Logger LOG = LoggerFactory.getLogger(ClockComparison.class);

    private final ClockEvents events;
    private final ClockRows rows;
    private final Deadlines deadlines;
    private final CalendarVersions calendars;
    private final Clock clock;

    ClockComparison(ClockEvents events, ClockRows rows, Deadlines deadlines, CalendarVersions calendars, Clock clock) {
        this.events = events;
        this.rows = rows;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The differences of these tickets (references by id). */
    List<ClockCheck.Difference> differences(Map<UUID, String> tickets) {
        var ledgers = events.of(tickets.keySet());
        var stored = rows.of(tickets.keySet());
        var dues = deadlines.of(tickets.keySet());
        var differences = new ArrayList<ClockCheck.Difference>();
        tickets.forEach((id, reference) -> {
            var of = new OfOneTicket(reference, differences);
            try {
                var views = views(ledgers.getOrDefault(id, List.of()));
                of.compare(views, stored.getOrDefault(id, List.of()));
                of.compare("ticket", Map.of("nextDeadline", text(dues.get(id))), deadline(views));
            } catch (RuntimeException trouble) {
                LOG.error("The clocks of {} cannot be computed from their ledger", reference, trouble);
                of.add("ticket", "ledger", null, "cannot be computed; the log of this hour says why");
            }
        });
        return differences;
    }

    /** Writes what the ledger says; tickets that cannot be computed keep what they have. */
    void repair(Collection<UUID> tickets) {
        var ledgers = events.of(tickets);
        var views = new HashMap<UUID, List<ClockView>>();
        var dues = new HashMap<UUID, Instant>();
        for (var ticket : tickets) {
            try {
                var computed = views(ledgers.getOrDefault(ticket, List.of()));
                views.put(ticket, computed);
                Ledgers.nearestDue(computed).ifPresent(due -> dues.put(ticket, due));
            } catch (RuntimeException trouble) {
                LOG.debug("Left as it is: {}", ticket, trouble);
            }
        }
        rows.replace(views);
        deadlines.write(views.keySet(), dues);
    }

    private List<ClockView> views(List<ClockEvent> ledger) {
        return new Ledger(Standing.NEW, ledger, calendars).current(clock.instant());
    }

    private static Map<String, String> deadline(List<ClockView> views) {
        return Map.of("nextDeadline", text(Ledgers.nearestDue(views).orElse(null)));
    }

    private static String text(@Nullable Instant instant) {
        return String.valueOf(instant);
    }

    /** Collects the differences of one ticket. */
    private record OfOneTicket(String reference, List<ClockCheck.Difference> differences) {

        void compare(List<ClockView> computed, List<ClockRow> stored) {
            var rows = new LinkedHashMap<ClockId, Map<String, String>>();
            stored.forEach(row -> rows.put(row.clock(), row.facts()));
            for (var view : computed) {
                var facts = ClockRow.of(view).facts();
                compare(name(view.clock()), rows.getOrDefault(view.clock(), Map.of()), facts);
                rows.remove(view.clock());
            }
            rows.forEach((clock, facts) -> compare(name(clock), facts, Map.of()));
        }

        void compare(String clock, Map<String, String> stored, Map<String, String> computed) {
            if (stored.isEmpty() || computed.isEmpty()) {
                add(clock, "row", stored.isEmpty() ? null : "stored", computed.isEmpty() ? null : "in the ledger");
                return;
            }
            computed.forEach((fact, value) -> {
                if (!value.equals(stored.get(fact))) {
                    add(clock, fact, stored.get(fact), value);
                }
            });
        }

        void add(String clock, String fact, @Nullable String stored, @Nullable String computed) {
            differences.add(new ClockCheck.Difference(reference, clock, fact, stored, computed));
        }

        private static String name(ClockId clock) {
            return "%s %d".formatted(clock.kind().code(), clock.cycle());
        }
    }
}
