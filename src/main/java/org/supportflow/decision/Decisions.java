package org.supportflow.decision;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.ticket.TicketReference;

/** Has the live tables decide about tickets, and remembers what they said and why. */
@Component
public class Decisions {

    private final LiveTables tables;
    private final TableEngine engine;
    private final Facts facts;
    private final Traces traces;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Decisions(
            LiveTables tables,
            TableEngine engine,
            Facts facts,
            Traces traces,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tables = tables;
        this.engine = engine;
        this.facts = facts;
        this.traces = traces;
        this.events = events;
        this.clock = clock;
    }

    /** Decides, leaves a trace, and tells the features, which apply it in the same transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome decide(TicketReference ticket, String table) {
        return decide(ticket, table, facts.about(ticket, TableContracts.get(table)));
    }

    /** The same for one who knows more of the moment, e.g. which step of which clock: {@code more} wins. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome decideWith(TicketReference ticket, String table, Map<String, ? extends @Nullable Object> more) {
        var known = facts.about(ticket, TableContracts.get(table));
        known.putAll(more);
        return decide(ticket, table, known);
    }

    /** Decides and leaves a trace, for a feature that applies the outcome itself; no other is told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome decideQuietly(TicketReference ticket, String table) {
        return trace(ticket, table, facts.about(ticket, TableContracts.get(table)), clock.instant());
    }

    private Outcome decide(TicketReference ticket, String table, Map<String, @Nullable Object> known) {
        var now = clock.instant();
        var traced = trace(ticket, table, known, now);
        events.publishEvent(new OutcomeDecided(ticket, table, traced, now));
        return traced;
    }

    private Outcome trace(TicketReference ticket, String table, Map<String, @Nullable Object> known, Instant now) {
        var outcome = tables.live(table).answer(engine, known);
        return outcome.tracedAs(traces.write(ticket, outcome, now));
    }

    /** What the table said last about the ticket. */
    public Optional<Outcome> latest(TicketReference ticket, String table) {
        return traces.latest(ticket, table).map(Trace::outcome);
    }

    /** What the live table says about these facts; no trace, nobody is told. */
    public Outcome evaluate(String table, Map<String, ? extends @Nullable Object> facts) {
        return tables.live(table).answer(engine, facts);
    }

    /** A recorded decision once more, with its inputs against its own version: gives the same rows. */
    public Outcome again(UUID trace) {
        var recorded = traces.get(trace).outcome();
        return tables.byId(recorded.definitionId())
                .orElseThrow(() ->
                        new BrokenTable(recorded.table(), "version %d is no longer kept".formatted(recorded.version())))
                .answer(engine, recorded.inputs());
    }

    /** What a table would be asked about the ticket now. */
    public Map<String, @Nullable Object> inputs(TicketReference ticket, String table) {
        var contract = TableContracts.get(table);
        return contract.narrow(facts.about(ticket, contract));
    }

    /** All that was decided about a ticket, the oldest first. */
    List<Trace> traces(TicketReference ticket) {
        return traces.of(ticket);
    }
}
