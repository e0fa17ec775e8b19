package org.supportflow.mail.outbound;

import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.AgentReplied;
import org.supportflow.ticket.AutomaticAnswerSent;
import org.supportflow.ticket.CustomerNotified;
import org.supportflow.ticket.StaffNotified;
import org.supportflow.ticket.TicketAssigned;
import org.supportflow.ticket.Tickets;

/** Turns what happens on tickets into mails, in the transaction in which it happens. */
@Component
class MailListener {

    /** Templates that follow at once on what a customer sent: what a loop is made of. */
    private static final Set<String> ANSWERS = Set.of(
            "acknowledgement",
            "communityWelcome",
            "proofNeeded",
            "grace",
            "expired",
            "outOfScope",
            "reopened",
            "attentionReceived");

    private final Tickets tickets;
    private final MailDesk mails;
    private final AnswerGuard guard;
    private final StaffAddresses staff;

    MailListener(Tickets tickets, MailDesk mails, AnswerGuard guard, StaffAddresses staff) {
        this.tickets = tickets;
        this.mails = mails;
        this.guard = guard;
        this.staff = staff;
    }

    @EventListener
    void on(AgentReplied event) {
        mails.message(tickets.get(event.ticket()), event.number(), false);
    }

    @EventListener
    void on(AutomaticAnswerSent event) {
        var ticket = tickets.get(event.ticket());
        if (guard.lets(ticket, "automaticAnswer")) {
            mails.message(ticket, event.number(), true);
        }
    }

    @EventListener
    void on(CustomerNotified event) {
        var ticket = tickets.get(event.ticket());
        var answers = ANSWERS.contains(event.template());
        if (!answers || guard.lets(ticket, event.template())) {
            mails.notice(ticket, event.template(), event.details(), answers);
        }
    }

    @EventListener
    void on(StaffNotified event) {
        var ticket = tickets.get(event.ticket());
        staff.of(event.recipient(), ticket, event.details())
                .forEach(reader -> mails.staff(ticket, reader, event.template(), event.details()));
    }

    /** Whoever takes a ticket knows; whoever is given one is told. */
    @EventListener
    void on(TicketAssigned event) {
        var agent = event.agent();
        if (agent != null && !agent.equals(event.by())) {
            staff.reader(agent)
                    .ifPresent(reader -> mails.staff(tickets.get(event.ticket()), reader, "assigned", Map.of()));
        }
    }
}
