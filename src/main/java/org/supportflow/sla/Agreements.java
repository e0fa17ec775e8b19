package org.supportflow.sla;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.supportflow.decision.Decisions;
import org.supportflow.decision.Outcome;
import org.supportflow.decision.OutcomeDecided;
import org.supportflow.sla.calendar.CalendarVersions;
import org.supportflow.sla.ledger.Pinned;
import org.supportflow.sla.ledger.Recalculation;
import org.supportflow.sla.ledger.ServiceLevel;
import org.supportflow.sla.ledger.Stamp;
import org.supportflow.sla.ledger.Standing;
import org.supportflow.ticket.Priority;
import org.supportflow.ticket.Ticket;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;

/** Pins what table {@code service-level} says to a ticket's clocks, and assumes the strictest row until it speaks. */
@Component
class Agreements {

    static final String TABLE = "service-level";

    private static final String PRIORITY = "priority";
    private static final String ACTOR = "supportflow";

    private final Ledgers ledgers;
    private final Tickets tickets;
    private final Decisions decisions;
    private final CalendarVersions calendars;
    private final ObjectMapper json;
    private final Clock clock;

    Agreements(
            Ledgers ledgers,
            Tickets tickets,
            Decisions decisions,
            CalendarVersions calendars,
            ObjectMapper json,
            Clock clock) {
        this.ledgers = ledgers;
        this.tickets = tickets;
        this.decisions = decisions;
        this.calendars = calendars;
        this.json = json;
        this.clock = clock;
    }

    /** Rule R20: what the strictest row of the tier promises, unless something better is known by now. */
    void assume(Ticket ticket) {
        var clocks = ledgers.read(ticket);
        if (!clocks.ledger().standing().lacksAssumption()) {
            return;
        }
        var outcome = assumption(ticket.reference());
        clocks.ledger().assumed(level(outcome), stamp(ticket.openedAt(), "assumedUntilClassified"));
        ledgers.write(ticket, clocks, clock.instant());
    }

    private Outcome assumption(TicketReference ticket) {
        var tier = decisions
                .evaluate("customer-tier", decisions.inputs(ticket, "customer-tier"))
                .text("tier");
        var facts = new HashMap<>(decisions.inputs(ticket, TABLE));
        facts.put("tier", tier);
        facts.put(PRIORITY, Priority.P1.name());
        return decisions.evaluate(TABLE, facts);
    }

    @EventListener
    void on(OutcomeDecided event) {
        if (!event.table().equals(TABLE)) {
            return;
        }
        var ticket = tickets.get(event.ticket());
        var clocks = ledgers.read(ticket);
        var rule = rule(clocks.ledger().standing(), event.outcome());
        clocks.ledger().agreed(level(event.outcome()), rule, stamp(event.at(), "serviceLevelDecided"));
        ledgers.write(ticket, clocks, clock.instant());
    }

    /** Rule R11: what the table says now, by the rule of its publication; what is no longer promised anything is left. */
    void republished(Ticket ticket, Recalculation rule, Stamp stamp) {
        var clocks = ledgers.read(ticket);
        var standing = clocks.ledger().standing();
        if (standing.solved() || standing.agreed() == null || standing.provisional()) {
            return;
        }
        var outcome = decisions.decideQuietly(ticket.reference(), TABLE);
        clocks.ledger().agreed(level(outcome), rule, stamp);
        ledgers.write(ticket, clocks, clock.instant());
    }

    /** Raised or lowered is judged by the priorities that the two decisions were asked about. */
    private Recalculation rule(Standing before, Outcome outcome) {
        var old = Optional.ofNullable(before.agreed()).flatMap(level -> priority(level.pinned()));
        var decided = Optional.ofNullable(outcome.inputs().get(PRIORITY)).map(Object::toString);
        if (old.isEmpty() || decided.isEmpty() || old.equals(decided)) {
            return Recalculation.RETROACTIVE;
        }
        var isRaised = decided.get().compareTo(old.get()) < 0;
        return Recalculation.valueOf(outcome.text(isRaised ? "onUpgrade" : "onDowngrade"));
    }

    private Optional<String> priority(Pinned pinned) {
        if (pinned.inputs() == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(json.readTree(pinned.inputs()).get(PRIORITY))
                    .filter(value -> value.isTextual())
                    .map(value -> value.asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The inputs of a decision cannot be read.", e);
        }
    }

    private Pinned pinned(Outcome outcome) {
        try {
            return new Pinned(
                    outcome.table(),
                    outcome.version(),
                    outcome.answer().row(),
                    json.writeValueAsString(outcome.inputs()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The inputs of a decision cannot be written.", e);
        }
    }

    private ServiceLevel level(Outcome outcome) {
        var calendar = outcome.text("calendar");
        return new ServiceLevel(
                Targets.read(outcome.answer().values()),
                calendar,
                calendars.current(calendar),
                ServiceLevels.kinds(outcome.optionalText("pausable").orElse("")),
                ServiceLevel.Reopening.valueOf(outcome.text("onReopen")),
                Duration.ofMinutes(Math.round(outcome.number("graceMinutes"))),
                pinned(outcome));
    }

    private Stamp stamp(Instant at, String cause) {
        return new Stamp(at, clock.instant(), cause, ACTOR);
    }
}
