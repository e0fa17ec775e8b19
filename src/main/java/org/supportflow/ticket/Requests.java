package org.supportflow.ticket;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a customer or an agent may ask of a ticket at any time, told to its process through the inbox. */
@Component
public class Requests {

    private static final Set<TicketStatus> GOING_ON =
            EnumSet.complementOf(EnumSet.of(TicketStatus.CLOSED, TicketStatus.WITHDRAWN, TicketStatus.MERGED));
    private static final Set<TicketStatus> NOT_YET_SOLVED = EnumSet.of(
            TicketStatus.NEW, TicketStatus.OPEN, TicketStatus.WAITING_CUSTOMER, TicketStatus.WAITING_UPSTREAM);

    private final Tickets tickets;
    private final Triage triage;
    private final WaitingPlaces places;
    private final Inbox inbox;
    private final Timeline timeline;

    Requests(Tickets tickets, Triage triage, WaitingPlaces places, Inbox inbox, Timeline timeline) {
        this.tickets = tickets;
        this.triage = triage;
        this.places = places;
        this.inbox = inbox;
        this.timeline = timeline;
    }

    @Transactional
    public Ticket changeSeverity(TicketReference reference, Severity to, String actor, String reason) {
        var ticket = allowed(reference, "change its severity", GOING_ON);
        triage.severity(reference, to, actor, reason);
        inbox.put(ticket, LifecycleMessage.SEVERITY_CHANGED, Map.of());
        return ticket;
    }

    @Transactional
    public Ticket askForAttention(TicketReference reference, String actor) {
        return tell(reference, actor, "ask for attention", LifecycleMessage.ATTENTION_REQUESTED, GOING_ON);
    }

    /** Whoever takes a ticket back asks for no answer to what was said so far. */
    @Transactional
    public Ticket withdraw(TicketReference reference, String actor) {
        var ticket = tell(reference, actor, "withdraw it", LifecycleMessage.TICKET_WITHDRAWN, GOING_ON);
        ticket.seen(ticket.lastMessage());
        return ticket;
    }

    /** Solved by somebody who has read the messages up to {@code seenUpTo}, or all that there are now. */
    @Transactional
    public Ticket solve(TicketReference reference, String actor, @Nullable Integer seenUpTo) {
        var ticket = allowed(reference, "solve it", NOT_YET_SOLVED);
        var read = seenUpTo == null ? ticket.lastMessage() : seenUpTo;
        if (ticket.lastCustomerMessage() > read) {
            throw NotPossibleNow.unread(ticket);
        }
        if (waitsForProof(ticket) || !places.hears(ticket, LifecycleMessage.TICKET_SOLVED)) {
            throw NotPossibleNow.elsewhere(ticket, "solved", places.openTasks(ticket));
        }
        ticket.seen(read);
        return tell(ticket, actor, LifecycleMessage.TICKET_SOLVED);
    }

    @Transactional
    public Ticket confirm(TicketReference reference, String actor) {
        return tell(
                reference,
                actor,
                "confirm the solution",
                LifecycleMessage.SOLUTION_CONFIRMED,
                Set.of(TicketStatus.SOLVED));
    }

    /** Nothing is solved before we know whether it is for us to solve. */
    private static boolean waitsForProof(Ticket ticket) {
        return ticket.progress().waitingFor().filter(WaitingFor.PROOF::equals).isPresent();
    }

    private Ticket tell(TicketReference reference, String actor, String what, String message, Set<TicketStatus> when) {
        return tell(allowed(reference, what, when), actor, message);
    }

    private Ticket tell(Ticket ticket, String actor, String message) {
        timeline.record(ticket, message, actor, Map.of());
        inbox.put(ticket, message, Map.of());
        return ticket;
    }

    private Ticket allowed(TicketReference reference, String what, Set<TicketStatus> when) {
        var ticket = tickets.lock(reference);
        if (!when.contains(ticket.status())) {
            throw NotPossibleNow.status(ticket, what);
        }
        return ticket;
    }
}
