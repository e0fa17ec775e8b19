package org.supportflow.ticket;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
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
    private final Inbox inbox;
    private final Timeline timeline;

    Requests(Tickets tickets, Triage triage, Inbox inbox, Timeline timeline) {
        this.tickets = tickets;
        this.triage = triage;
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

    @Transactional
    public Ticket withdraw(TicketReference reference, String actor) {
        return tell(reference, actor, "withdraw it", LifecycleMessage.TICKET_WITHDRAWN, GOING_ON);
    }

    @Transactional
    public Ticket solve(TicketReference reference, String actor) {
        return tell(reference, actor, "solve it", LifecycleMessage.TICKET_SOLVED, NOT_YET_SOLVED);
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

    private Ticket tell(TicketReference reference, String actor, String what, String message, Set<TicketStatus> when) {
        var ticket = allowed(reference, what, when);
        timeline.record(ticket, message, actor, Map.of());
        inbox.put(ticket, message, Map.of());
        return ticket;
    }

    private Ticket allowed(TicketReference reference, String what, Set<TicketStatus> when) {
        var ticket = tickets.lock(reference);
        if (!when.contains(ticket.status())) {
            throw new NotPossibleNow(ticket, what);
        }
        return ticket;
    }
}
