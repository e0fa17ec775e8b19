package org.supportflow.mail.web;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.mail.threading.SolutionLinks;
import org.supportflow.ticket.Channel;
import org.supportflow.ticket.Conversation;
import org.supportflow.ticket.IncomingMessage;
import org.supportflow.ticket.Requests;
import org.supportflow.ticket.Ticket;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.TicketStatus;
import org.supportflow.ticket.Tickets;

/** What the reader of a mail says about the solution, by the link that was in it; whoever holds it got that mail. */
@Component
class SolutionAnswers {

    private final Tickets tickets;
    private final SolutionLinks links;
    private final Requests requests;
    private final Conversation conversation;
    private final Clock clock;

    SolutionAnswers(Tickets tickets, SolutionLinks links, Requests requests, Conversation conversation, Clock clock) {
        this.tickets = tickets;
        this.links = links;
        this.requests = requests;
        this.conversation = conversation;
        this.clock = clock;
    }

    /** The ticket that the link is about; none when it was changed, or the solution it asked about is none any more. */
    @Transactional(readOnly = true)
    public Optional<Ticket> ticket(String reference, String signature) {
        return TicketReference.parse(reference)
                .flatMap(tickets::find)
                .filter(ticket -> links.isGenuine(ticket, signature));
    }

    /** False when there is nothing to say any more. */
    @Transactional
    public boolean yes(Ticket asked) {
        var ticket = tickets.lock(asked.reference());
        var isAsked = ticket.status() == TicketStatus.SOLVED;
        if (isAsked) {
            requests.confirm(ticket.reference(), ticket.requester().email());
        }
        return isAsked;
    }

    /** As if the customer had answered the mail. */
    @Transactional
    public boolean no(Ticket asked, String words) {
        var ticket = tickets.lock(asked.reference());
        var isAsked = ticket.status() == TicketStatus.SOLVED;
        if (isAsked) {
            var author = ticket.requester().email();
            conversation.customerWrites(
                    ticket.reference(), IncomingMessage.text(author, words, Channel.PORTAL, clock.instant()), null);
        }
        return isAsked;
    }
}
