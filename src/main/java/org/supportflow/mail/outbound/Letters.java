package org.supportflow.mail.outbound;

import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.supportflow.mail.MailSettings;
import org.supportflow.mail.threading.SentMail.Audience;
import org.supportflow.mail.threading.SolutionLinks;
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
    private final SolutionLinks links;
    private final String baseUrl;

    Letters(
            Tickets tickets,
            Messages messages,
            StaffAddresses staff,
            LetterTemplates templates,
            Quotes quotes,
            MailSettings settings,
            SolutionLinks links,
            @Value("${supportflow.base-url}") String baseUrl) {
        this.tickets = tickets;
        this.messages = messages;
        this.staff = staff;
        this.templates = templates;
        this.quotes = quotes;
        this.settings = settings;
        this.links = links;
        this.baseUrl = baseUrl.replaceFirst("/+$", "");
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
        var path = "customer/" + language(order) + "/" + order.template();
        return new Letter(subject(ticket), settings.name(), templates.fill(path, words(ticket, order)));
    }

    private Letter toStaff(Ticket ticket, MailOrder order) {
        var text = templates.fill("staff/" + order.template(), words(ticket, order));
        var lines = text.split("\n", 2);
        return new Letter(
                "[%s] %s".formatted(ticket.reference(), lines[0].strip()), settings.name(), lines[1].strip() + "\n");
    }

    private Letter message(Ticket ticket, MailOrder order, int number) {
        var message = messages.findByTicketIdAndNumber(ticket.id(), number)
                .orElseThrow(() -> new Undeliverable("The message of this mail is gone"));
        var automatic = message.authorKind() == AuthorKind.AUTOMATIC;
        var name = automatic ? settings.name() : staff.nameOf(message.author());
        var words = words(ticket, order);
        words.put("body", message.body());
        words.put("author", name);
        var text = templates.fill("customer/%s/%s".formatted(language(order), automatic ? "answer" : "reply"), words);
        return new Letter(
                subject(ticket), senderName(automatic, name), text + quotes.before(ticket, number, language(order)));
    }

    private String senderName(boolean automatic, String name) {
        return automatic ? settings.name() : "%s (%s)".formatted(name, settings.name());
    }

    private static String subject(Ticket ticket) {
        var reference = "[%s]".formatted(ticket.reference());
        return ticket.subject().contains(reference) ? ticket.subject() : reference + " " + ticket.subject();
    }

    private Map<String, Object> words(Ticket ticket, MailOrder order) {
        var words = new java.util.HashMap<String, Object>();
        words.put("reference", ticket.reference().value());
        words.put("subject", ticket.subject());
        words.put("name", ticket.requester().name());
        words.put("organization", ticket.requester().organizationName().orElse("-"));
        words.put("priority", ticket.handling().priority().map(Enum::name).orElse("-"));
        words.put("team", ticket.handling().team().orElse("-"));
        words.put("owner", ticket.handling().assignee().map(staff::nameOf).orElse("-"));
        words.put("desk", settings.name());
        words.put("link", baseUrl + "/go/ticket/" + ticket.reference());
        links.of(ticket).ifPresent(path -> words.put("solution", baseUrl + path));
        words.put("details", order.details());
        return words;
    }

    private static String language(MailOrder order) {
        return order.language().toLowerCase(Locale.ROOT).startsWith("zh") ? "zh" : "en";
    }
}
