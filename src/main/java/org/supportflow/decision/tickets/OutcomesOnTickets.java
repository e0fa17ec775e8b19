package org.supportflow.decision.tickets;

import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.supportflow.decision.Outcome;
import org.supportflow.decision.OutcomeDecided;
import org.supportflow.ticket.Classification;
import org.supportflow.ticket.Priority;
import org.supportflow.ticket.Severity;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;
import org.supportflow.ticket.Triage;

/** Writes what tables decide about a ticket on the ticket, in the transaction that decided it. */
@Component
class OutcomesOnTickets {

    private final Triage triage;
    private final Tickets tickets;
    private final Map<String, BiConsumer<TicketReference, Outcome>> writers;

    OutcomesOnTickets(Triage triage, Tickets tickets) {
        this.triage = triage;
        this.tickets = tickets;
        this.writers = Map.of(
                "customer-tier", (ticket, outcome) -> triage.tier(ticket, outcome.text("tier")),
                "entitlement", (ticket, outcome) -> triage.entitlement(ticket, outcome.text("entitlement")),
                "classification", this::classified,
                "severity", this::judged,
                "priority", this::prioritised,
                "support-mode", (ticket, outcome) -> triage.supportMode(ticket, outcome.text("supportMode")),
                "routing", this::routed);
    }

    @EventListener
    void decided(OutcomeDecided event) {
        var writer = writers.get(event.table());
        if (writer != null) {
            writer.accept(event.ticket(), event.outcome());
        }
    }

    private void classified(TicketReference ticket, Outcome outcome) {
        var said = new Classification(
                null,
                outcome.text("type"),
                outcome.optionalText("component").orElse(null),
                outcome.optionalText("skill").orElse(null),
                outcome.number("confidence"));
        triage.classify(ticket, said, "table classification");
    }

    /** A person's word stands: the table judges only what nobody has judged yet. */
    private void judged(TicketReference ticket, Outcome outcome) {
        if (tickets.get(ticket).handling().severity().isEmpty()) {
            triage.severity(ticket, Severity.valueOf(outcome.text("severity")), "table severity", "first judged");
        }
    }

    private void prioritised(TicketReference ticket, Outcome outcome) {
        triage.priority(ticket, Priority.valueOf(outcome.text("priority")), "table priority");
    }

    /** The team changes, its agent is chosen afterwards; the same team keeps its agent. */
    private void routed(TicketReference ticket, Outcome outcome) {
        var handling = tickets.lock(ticket).handling();
        var team = outcome.text("team");
        var agent = handling.team().filter(team::equals).flatMap(same -> handling.assignee());
        triage.assign(ticket, team, agent.orElse(null), "table routing");
    }
}
