package org.supportflow.mail.outbound;

import org.springframework.stereotype.Component;
import org.supportflow.mail.MailSettings;
import org.supportflow.mail.threading.SentMail.Audience;
import org.supportflow.outbox.Undeliverable;
import org.supportflow.ticket.AuthorKind;
import org.supportflow.ticket.Messages;
import org.supportflow.ticket.Ticket;
import org.supportflow.ticket.Tickets;

/** Writes what an order asks for. */
@Component
class Letters {

    private final Tickets tickets;
    private final Messages messages;
    private final StaffAddresses staff;
    private final LetterTemplates templates;
    private final Quotes quotes;
    private final MailSettings settings;
    private final LetterWords words;

    Letters(
            Tickets tickets,
            Messages messages,
            StaffAddresses staff,
            LetterTemplates templates,
            Quotes quotes,
            MailSettings settings,
            LetterWords words) {
        this.tickets = tickets;
        this.messages = messages;
        this.staff = staff;
        this.templates = templates;
        this.quotes = quotes;
        this.settings = settings;
        this.words = words;
    }

    Letter write(MailOrder order) {
        var ticket = tickets.findById(order.ticket())
                .orElseThrow(() -> new Undeliverable("The ticket of this mail is gone"));
        if (order.audience() == Audience.STAFF) {
            return toStaff(ticket, order);
        }
        return order.number() == null ? notice(ticket, order) : message(ticket, order, order.number());
    }

    private Letter notice(Ticket ticket, MailOrder order) {
        var path = "customer/" + order.textLanguage() + "/" + order.template();
        return new Letter(subject(ticket), settings.name(), templates.fill(path, words.of(ticket, order)));
    }

    private Letter toStaff(Ticket ticket, MailOrder order) {
        var text = templates.fill(
                "staff/%s/%s".formatted(order.textLanguage(), order.template()), words.of(ticket, order));
        var lines = text.split("\n", 2);
        return new Letter(
                "[%s] %s".formatted(ticket.reference(), lines[0].strip()), settings.name(), lines[1].strip() + "\n");
    }

    private Letter message(Ticket ticket, MailOrder order, int number) {
        var message = messages.findByTicketIdAndNumber(ticket.id(), number)
                .orElseThrow(() -> new Undeliverable("The message of this mail is gone"));
        var automatic = message.authorKind() == AuthorKind.AUTOMATIC;
        var name = automatic ? settings.name() : staff.nameOf(message.author());
        var said = words.of(ticket, order);
        said.put("body", message.body());
        said.put("author", name);
        var text =
                templates.fill("customer/%s/%s".formatted(order.textLanguage(), automatic ? "answer" : "reply"), said);
        return new Letter(
                subject(ticket),
                senderName(automatic, name),
                text + quotes.before(ticket, number, order.textLanguage()));
    }

    private String senderName(boolean automatic, String name) {
        return automatic ? settings.name() : "%s (%s)".formatted(name, settings.name());
    }

    private static String subject(Ticket ticket) {
        var reference = "[%s]".formatted(ticket.reference());
        return ticket.subject().contains(reference) ? ticket.subject() : reference + " " + ticket.subject();
    }
}
