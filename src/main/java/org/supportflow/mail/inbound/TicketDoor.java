package org.supportflow.mail.inbound;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.supportflow.mail.parse.ParsedMail;
import org.supportflow.mail.threading.Place;
import org.supportflow.ticket.Channel;
import org.supportflow.ticket.Conversation;
import org.supportflow.ticket.CustomerDirectory;
import org.supportflow.ticket.IncomingMessage;
import org.supportflow.ticket.Intake;
import org.supportflow.ticket.IntakeKey;
import org.supportflow.ticket.KnownContact;
import org.supportflow.ticket.Languages;
import org.supportflow.ticket.Message;
import org.supportflow.ticket.Messages;
import org.supportflow.ticket.NewTicket;
import org.supportflow.ticket.Ticket;
import org.supportflow.ticket.Tickets;

/** Says to the ticket module what the mail says to us. */
@Component
class TicketDoor {

    private static final String NO_SUBJECT = "(no subject)";

    private final Intake intake;
    private final Conversation conversation;
    private final Tickets tickets;
    private final Messages messages;
    private final ObjectProvider<CustomerDirectory> customers;

    TicketDoor(
            Intake intake,
            Conversation conversation,
            Tickets tickets,
            Messages messages,
            ObjectProvider<CustomerDirectory> customers) {
        this.intake = intake;
        this.conversation = conversation;
        this.tickets = tickets;
        this.messages = messages;
        this.customers = customers;
    }

    Ticket lock(Place place) {
        return tickets.lock(place.ticket());
    }

    Message open(RawMail raw, ParsedMail mail) {
        var subject = mail.subject().isBlank() ? NO_SUBJECT : mail.subject();
        var asked = NewTicket.of(mail.from(), subject, incoming(raw, mail), Channel.MAIL, language(mail))
                .named(mail.name())
                .openedAt(raw.receivedAt());
        return first(intake.submit(asked, key(raw)).ticket());
    }

    /** On a ticket that is over this begins another one, linked to it. */
    Message write(Ticket ticket, RawMail raw, ParsedMail mail) {
        if (ticket.status().isFinal()) {
            return first(intake.followUp(ticket, incoming(raw, mail), key(raw)).ticket());
        }
        return conversation.customerWrites(ticket.reference(), incoming(raw, mail), key(raw));
    }

    private Message first(Ticket ticket) {
        return messages.findByTicketIdAndNumber(ticket.id(), 1).orElseThrow();
    }

    private String language(ParsedMail mail) {
        return Optional.ofNullable(customers.getIfAvailable())
                .flatMap(directory -> directory.find(mail.from()))
                .map(KnownContact::language)
                .orElseGet(
                        () -> Languages.of(mail.subject() + " " + mail.words().body()));
    }

    private static IncomingMessage incoming(RawMail raw, ParsedMail mail) {
        var words = mail.words();
        return new IncomingMessage(
                mail.from(),
                words.body(),
                words.folded(),
                words.html(),
                Channel.MAIL,
                raw.receivedAt(),
                mail.attachments());
    }

    private static IntakeKey key(RawMail raw) {
        return new IntakeKey("mail", raw.key(), raw.contentKey());
    }
}
