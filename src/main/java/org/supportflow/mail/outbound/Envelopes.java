package org.supportflow.mail.outbound;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.stereotype.Component;
import org.supportflow.mail.MailSettings;
import org.supportflow.mail.threading.ReplyTokens;
import org.supportflow.mail.threading.SentMail.Audience;
import org.supportflow.mail.threading.SentMails;
import org.supportflow.ticket.Ticket;
import org.supportflow.ticket.Tickets;

/** Makes of a letter a mail: addressed, threaded, marked as what it is. */
@Component
class Envelopes {

    private static final String UTF8 = "UTF-8";
    private static final int LAST_REFERENCES = 9;

    private final Tickets tickets;
    private final SentMails sent;
    private final ReplyTokens tokens;
    private final MailSettings settings;
    private final Clock clock;

    Envelopes(Tickets tickets, SentMails sent, ReplyTokens tokens, MailSettings settings, Clock clock) {
        this.tickets = tickets;
        this.sent = sent;
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
    }

    /** Where an answer, or a mail that cannot be delivered, comes back to; staff answer without a customer's token. */
    private String bounceAddress(MailOrder order) {
        if (order.audience() == Audience.STAFF || !settings.tokens()) {
            return settings.address();
        }
        return tokens.address(
                tickets.findById(order.ticket()).map(Ticket::reference).orElseThrow());
    }

    MimeMessage seal(MailOrder order, Letter letter, Session session) throws MessagingException {
        var mail = new NamedMail(session, order.messageId());
        mail.setEnvelopeFrom(bounceAddress(order));
        address(mail, order, letter);
        mail.setSubject(letter.subject(), UTF8);
        mail.setSentDate(Date.from(clock.instant()));
        thread(mail, order);
        mark(mail, order);
        mail.setContent(content(letter));
        mail.saveChanges();
        return mail;
    }

    /** A mail to one of us that is about no ticket. */
    MimeMessage seal(String messageId, String to, Letter letter, Session session) throws MessagingException {
        var mail = new NamedMail(session, messageId);
        mail.setEnvelopeFrom(settings.address());
        mail.setFrom(named(settings.address(), letter.senderName()));
        mail.setRecipient(RecipientType.TO, new InternetAddress(to, true));
        mail.setSubject(letter.subject(), UTF8);
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("X-Supportflow", "staff");
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        mail.setContent(content(letter));
        mail.saveChanges();
        return mail;
    }

    private void address(MimeMessage mail, MailOrder order, Letter letter) throws MessagingException {
        mail.setFrom(named(settings.address(), letter.senderName()));
        var to = new InternetAddress(order.to(), true);
        mail.setRecipient(RecipientType.TO, to);
        if (order.audience() == Audience.CUSTOMER) {
            mail.setReplyTo(new InternetAddress[] {named(bounceAddress(order), settings.name())});
        }
    }

    private static InternetAddress named(String address, String name) throws AddressException {
        try {
            return new InternetAddress(address, name, UTF8);
        } catch (UnsupportedEncodingException impossible) {
            return new InternetAddress(address);
        }
    }

    private void thread(MimeMessage mail, MailOrder order) throws MessagingException {
        if (order.audience() == Audience.STAFF) {
            return;
        }
        var earlier = sent.conversationBefore(order.messageId(), order.ticket());
        if (!earlier.isEmpty()) {
            mail.setHeader("In-Reply-To", bracketed(List.of(earlier.get(earlier.size() - 1))));
            mail.setHeader("References", bracketed(shortened(earlier)));
        }
    }

    /** The first keeps the thread together in programs that forget the middle. */
    private static List<String> shortened(List<String> ids) {
        if (ids.size() <= LAST_REFERENCES + 1) {
            return ids;
        }
        var kept = new java.util.ArrayList<>(ids.subList(0, 1));
        kept.addAll(ids.subList(ids.size() - LAST_REFERENCES, ids.size()));
        return kept;
    }

    private static String bracketed(List<String> ids) {
        return ids.stream().map(id -> "<" + id + ">").collect(Collectors.joining("\r\n "));
    }

    private static void mark(MimeMessage mail, MailOrder order) throws MessagingException {
        mail.setHeader("X-Supportflow", order.audience() == Audience.STAFF ? "staff" : "ticket");
        if (order.automatic()) {
            mail.setHeader("Auto-Submitted", order.answers() ? "auto-replied" : "auto-generated");
            mail.setHeader("X-Auto-Response-Suppress", "All");
        }
    }

    private static MimeMultipart content(Letter letter) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(letter.text(), UTF8);
        var html = new MimeBodyPart();
        html.setText(LetterHtml.of(letter.text()), UTF8, "html");
        return new MimeMultipart("alternative", plain, html);
    }

    /** Keeps the id that was given, so that a second sending is known as the same mail. */
    private static final class NamedMail extends SMTPMessage {

        private final String id;

        private NamedMail(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
