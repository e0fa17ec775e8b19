package org.supportflow.ticket;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where tickets begin, whatever the channel. The ticket, its first message and an inbox row are saved together; only
 * then is the process told, so that a broken diagram or table cannot lose what was acknowledged.
 */
@Component
public class Intake {

    private final Tickets tickets;
    private final MessageLog log;
    private final IntakeKeys keys;
    private final ObjectProvider<CustomerDirectory> customers;
    private final Inbox inbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Intake(
            Tickets tickets,
            MessageLog log,
            IntakeKeys keys,
            ObjectProvider<CustomerDirectory> customers,
            Inbox inbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tickets = tickets;
        this.log = log;
        this.keys = keys;
        this.customers = customers;
        this.inbox = inbox;
        this.events = events;
        this.clock = clock;
    }

    /** Makes a ticket, or finds the one that the same key made. */
    @Transactional
    public Submitted submit(NewTicket asked, @Nullable IntakeKey key) {
        var asSubmitted = Ticket.submitted(asked, requester(asked), clock.instant());
        if (key != null) {
            var made = keys.takeOrFind(key, new IntakeKeys.Made(asSubmitted.id(), 1));
            if (made.isPresent()) {
                return new Submitted(tickets.findById(made.get().ticketId()).orElseThrow(), false);
            }
        }
        // only what save gives back is kept up to date: a ticket brings its own id, so that it is merged
        var ticket = tickets.save(asSubmitted);
        log.append(ticket, asked.message());
        inbox.put(ticket, LifecycleMessage.TICKET_SUBMITTED, Map.of());
        events.publishEvent(new TicketSubmitted(ticket.reference(), ticket.openedAt()));
        return new Submitted(ticket, true);
    }

    /** What a customer writes on a ticket that is over becomes a ticket of its own, linked to the old one. */
    @Transactional
    public Submitted followUp(Ticket over, IncomingMessage message, @Nullable IntakeKey key) {
        var asked = NewTicket.of(message.author(), over.subject(), message, message.channel(), over.language())
                .about(over.matter())
                .following(over.id());
        return submit(asked, key);
    }

    private Requester requester(NewTicket asked) {
        return Optional.ofNullable(customers.getIfAvailable())
                .flatMap(directory -> directory.find(asked.email()))
                .map(Requester::of)
                .orElseGet(() -> Requester.unknown(asked.email(), asked.name()));
    }
}
