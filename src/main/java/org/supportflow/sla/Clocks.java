package org.supportflow.sla;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.supportflow.sla.ledger.Ledger;
import org.supportflow.sla.ledger.Stamp;
import org.supportflow.sla.ledger.Standing;
import org.supportflow.ticket.AgentReplied;
import org.supportflow.ticket.CustomerWrote;
import org.supportflow.ticket.TicketClosed;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.TicketReopened;
import org.supportflow.ticket.TicketResumed;
import org.supportflow.ticket.TicketSolved;
import org.supportflow.ticket.TicketSubmitted;
import org.supportflow.ticket.TicketWaiting;
import org.supportflow.ticket.TicketWithdrawn;
import org.supportflow.ticket.Tickets;
import org.supportflow.ticket.WaitingFor;

/** Listens to what happens to tickets and writes it into the ledger of their clocks, in the same transaction. */
@Component
class Clocks {

    private static final String CUSTOMER = "customer";
    private static final String SYSTEM = "supportflow";

    private final Ledgers ledgers;
    private final Tickets tickets;
    private final Clock clock;

    Clocks(Ledgers ledgers, Tickets tickets, Clock clock) {
        this.ledgers = ledgers;
        this.tickets = tickets;
        this.clock = clock;
    }

    @EventListener
    void on(TicketSubmitted event) {
        var stamp = stamp(event.at(), "ticketSubmitted", CUSTOMER);
        change(event.ticket(), ledger -> ledger.submitted(stamp, false));
    }

    @EventListener
    void on(AgentReplied event) {
        var stamp = stamp(event.at(), "agentReplied", event.agent());
        change(event.ticket(), ledger -> ledger.publicReply(stamp));
    }

    @EventListener
    void on(CustomerWrote event) {
        if (!event.onlyThanks() && event.number() > 1) {
            var stamp = stamp(event.at(), "customerWrote", CUSTOMER);
            change(event.ticket(), ledger -> ledger.customerWrote(stamp));
        }
    }

    @EventListener
    void on(TicketWaiting event) {
        var stamp = stamp(event.at(), "waitingFor:" + event.waitingFor().code(), event.actor());
        change(event.ticket(), ledger -> ledger.waiting(waiting(event.waitingFor()), stamp));
    }

    private static Standing.Waiting waiting(WaitingFor whom) {
        return whom == WaitingFor.UPSTREAM ? Standing.Waiting.UPSTREAM : Standing.Waiting.CUSTOMER;
    }

    @EventListener
    void on(TicketResumed event) {
        var stamp = stamp(event.at(), event.cause(), SYSTEM);
        change(event.ticket(), ledger -> ledger.resumed(stamp));
    }

    @EventListener
    void on(TicketSolved event) {
        var stamp = stamp(event.at(), "ticketSolved", event.actor());
        change(event.ticket(), ledger -> ledger.solved(stamp));
    }

    @EventListener
    void on(TicketReopened event) {
        var stamp = stamp(event.at(), "ticketReopened", event.actor());
        change(event.ticket(), ledger -> ledger.reopened(stamp));
    }

    @EventListener
    void on(TicketClosed event) {
        var stamp = stamp(event.at(), "ticketClosed:" + event.reason(), SYSTEM);
        change(event.ticket(), ledger -> ledger.solved(stamp));
    }

    @EventListener
    void on(TicketWithdrawn event) {
        var stamp = stamp(event.at(), "ticketWithdrawn", event.actor());
        change(event.ticket(), ledger -> ledger.cancelled(stamp));
    }

    private Stamp stamp(Instant at, String cause, String actor) {
        return new Stamp(at, clock.instant(), cause, actor);
    }

    private void change(TicketReference reference, Consumer<Ledger> what) {
        var ticket = tickets.get(reference);
        var clocks = ledgers.read(ticket);
        what.accept(clocks.ledger());
        ledgers.write(ticket, clocks, clock.instant());
    }
}
