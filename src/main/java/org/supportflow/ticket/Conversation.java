package org.supportflow.ticket;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What customers and agents say to each other; every message goes through here, under the ticket's lock. */
@Component
public class Conversation {

    private final Tickets tickets;
    private final Messages messages;
    private final Attachments attachments;
    private final IntakeKeys keys;
    private final Inbox inbox;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Conversation(
            Tickets tickets,
            Messages messages,
            Attachments attachments,
            IntakeKeys keys,
            Inbox inbox,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tickets = tickets;
        this.messages = messages;
        this.attachments = attachments;
        this.keys = keys;
        this.inbox = inbox;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** The words a ticket begins with. */
    void begin(Ticket ticket, IncomingMessage first) {
        keep(Message.from(ticket, first, clock.instant()), first);
    }

    /**
     * A person at the customer's wrote on a ticket that is not over. A mere thank-you is kept and changes nothing;
     * anything else is put in the inbox for whoever waits for it.
     */
    @Transactional
    public Message customerWrites(TicketReference reference, IncomingMessage incoming, @Nullable IntakeKey key) {
        var ticket = tickets.lock(reference);
        if (key != null) {
            var made = keys.takeOrFind(key, new IntakeKeys.Made(ticket.id(), ticket.lastMessage() + 1));
            if (made.isPresent()) {
                return messages.findByTicketIdAndNumber(
                                made.get().ticketId(), made.get().number())
                        .orElseThrow();
            }
        }
        var onlyThanks = ticket.status() == TicketStatus.SOLVED && Thanks.isAllOf(incoming.body());
        var message = keep(Message.from(ticket, incoming, clock.instant()), incoming);
        if (onlyThanks) {
            ticket.seen(message.number());
        } else {
            inbox.put(ticket, LifecycleMessage.CUSTOMER_REPLIED, Map.of());
        }
        written(ticket, message, "customerWrote");
        events.publishEvent(new CustomerWrote(reference, incoming.receivedAt(), message.number(), onlyThanks));
        return message;
    }

    /** An agent wrote: a reply that the customer gets, or a note that they never see. */
    @Transactional
    public Message agentWrites(TicketReference reference, OutgoingMessage outgoing) {
        var ticket = tickets.lock(reference);
        var message = messages.save(Message.from(ticket, AuthorKind.AGENT, outgoing, clock.instant()));
        written(ticket, message, message.isPublic() ? "agentReplied" : "noteWritten");
        if (message.isPublic()) {
            events.publishEvent(new AgentReplied(reference, message.createdAt(), message.number(), outgoing.agent()));
        }
        return message;
    }

    /** A machine answered; the customer is told that it was one. */
    @Transactional
    public Message machineAnswers(TicketReference reference, String body) {
        var ticket = tickets.lock(reference);
        var answer = OutgoingMessage.reply("supportflow", body);
        var message = messages.save(Message.from(ticket, AuthorKind.AUTOMATIC, answer, clock.instant()));
        written(ticket, message, "automaticAnswerSent");
        events.publishEvent(new AutomaticAnswerSent(reference, message.createdAt(), message.number()));
        return message;
    }

    /** A note of the product itself, e.g. that a mail came back. */
    @Transactional
    public Message machineNotes(TicketReference reference, String body) {
        var ticket = tickets.lock(reference);
        var note = new OutgoingMessage("supportflow", body, Visibility.INTERNAL, Channel.MAIL);
        var message = messages.save(Message.from(ticket, AuthorKind.SYSTEM, note, clock.instant()));
        written(ticket, message, "noteWritten");
        return message;
    }

    private Message keep(Message message, IncomingMessage incoming) {
        messages.save(message);
        incoming.attachments().forEach(file -> attachments.save(Attachment.of(message, file)));
        return message;
    }

    private void written(Ticket ticket, Message message, String kind) {
        timeline.record(ticket, kind, message.author(), Map.of("message", String.valueOf(message.number())));
    }
}
