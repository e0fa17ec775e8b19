package org.supportflow.ticket;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What customers and agents say to each other; every message goes through here, under the ticket's lock. */
@Component
public class Conversation {

    private static final String MACHINE = "supportflow";

    private final Tickets tickets;
    private final MessageLog log;
    private final IntakeKeys keys;
    private final Inbox inbox;
    private final Lifecycle lifecycle;
    private final ApplicationEventPublisher events;

    Conversation(
            Tickets tickets,
            MessageLog log,
            IntakeKeys keys,
            Inbox inbox,
            Lifecycle lifecycle,
            ApplicationEventPublisher events) {
        this.tickets = tickets;
        this.log = log;
        this.keys = keys;
        this.inbox = inbox;
        this.lifecycle = lifecycle;
        this.events = events;
    }

    /**
     * A person at the customer's wrote on a ticket that is not over. A mere thank-you is kept and changes nothing;
     * anything else ends a waiting at the instant it was received, and is put in the inbox for whoever waits for it.
     */
    @Transactional
    public Message customerWrites(TicketReference reference, IncomingMessage incoming, @Nullable IntakeKey key) {
        var made = alreadyWritten(reference, key);
        if (made.isPresent()) {
            return made.get();
        }
        var ticket = tickets.lock(reference);
        var onlyThanks = ticket.status() == TicketStatus.SOLVED && Thanks.isAllOf(incoming.body());
        var message = log.append(ticket, incoming);
        if (onlyThanks) {
            ticket.seen(message.number());
        } else {
            customerActs(ticket, incoming.receivedAt());
        }
        events.publishEvent(new CustomerWrote(reference, incoming.receivedAt(), message.number(), onlyThanks));
        return message;
    }

    /** The message that a key has made; else the key is taken for the next message, which the caller writes now. */
    @Transactional
    public Optional<Message> alreadyWritten(TicketReference reference, @Nullable IntakeKey key) {
        var ticket = tickets.lock(reference);
        return Optional.ofNullable(key)
                .flatMap(given -> keys.takeOrFind(given, new IntakeKeys.Made(ticket.id(), ticket.lastMessage() + 1)))
                .map(made -> log.get(made.ticketId(), made.number()));
    }

    private void customerActs(Ticket ticket, Instant receivedAt) {
        if (ticket.status() == TicketStatus.WAITING_CUSTOMER) {
            lifecycle.resume(ticket.reference(), receivedAt, "customerWrote");
        }
        inbox.put(ticket, LifecycleMessage.CUSTOMER_REPLIED, Map.of());
    }

    /** An agent wrote: a reply that the customer gets, or a note that they never see. */
    @Transactional
    public Message agentWrites(TicketReference reference, OutgoingMessage outgoing) {
        var message = log.append(tickets.lock(reference), AuthorKind.AGENT, outgoing);
        if (message.isPublic()) {
            lifecycle.open(reference);
            events.publishEvent(new AgentReplied(reference, message.createdAt(), message.number(), outgoing.agent()));
        }
        return message;
    }

    /** A machine answered what the ticket began with; the customer is told that it was one. */
    @Transactional
    public Message machineAnswers(TicketReference reference, String body) {
        var ticket = tickets.lock(reference);
        var message = log.append(ticket, AuthorKind.AUTOMATIC, OutgoingMessage.reply(MACHINE, body));
        ticket.seen(1);
        events.publishEvent(new AutomaticAnswerSent(reference, message.createdAt(), message.number()));
        return message;
    }

    /** A note of the product itself, e.g. that a mail came back. */
    @Transactional
    public Message machineNotes(TicketReference reference, String body) {
        return log.append(tickets.lock(reference), AuthorKind.SYSTEM, OutgoingMessage.note(MACHINE, body));
    }

    /** An agent who acted had read the messages up to {@code number}; later ones were not yet seen. */
    @Transactional
    public void seen(TicketReference reference, int number) {
        tickets.lock(reference).seen(number);
    }
}
