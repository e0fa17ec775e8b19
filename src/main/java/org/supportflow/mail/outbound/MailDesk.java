package org.supportflow.mail.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.supportflow.mail.MailSettings;
import org.supportflow.mail.threading.SentMail;
import org.supportflow.mail.threading.SentMail.Audience;
import org.supportflow.mail.threading.SentMails;
import org.supportflow.outbox.Outbox;
import org.supportflow.ticket.Ticket;

/** Puts mails into the outbox, each under a Message-ID that stays the same however often it is sent. */
@Component
class MailDesk {

    static final String KIND = "mail";
    private static final int ID_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Outbox outbox;
    private final SentMails sent;
    private final MailSettings settings;
    private final ObjectMapper json;
    private final Clock clock;

    MailDesk(Outbox outbox, SentMails sent, MailSettings settings, ObjectMapper json, Clock clock) {
        this.outbox = outbox;
        this.sent = sent;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /** A message of the ticket goes to the customer. */
    void message(Ticket ticket, int number, boolean automatic) {
        put(new MailOrder(
                newId(),
                ticket.id(),
                ticket.requester().email(),
                Audience.CUSTOMER,
                ticket.language(),
                number,
                null,
                Map.of(),
                automatic,
                automatic));
    }

    /** A text of ours goes to the customer. */
    void notice(Ticket ticket, String template, Map<String, String> details, boolean answers) {
        put(new MailOrder(
                newId(),
                ticket.id(),
                ticket.requester().email(),
                Audience.CUSTOMER,
                ticket.language(),
                null,
                template,
                details,
                true,
                answers));
    }

    /** One of us is told. */
    void staff(Ticket ticket, StaffAddresses.Reader reader, String template, Map<String, String> details) {
        put(new MailOrder(
                newId(),
                ticket.id(),
                reader.address(),
                Audience.STAFF,
                reader.language(),
                null,
                template,
                details,
                true,
                false));
    }

    private void put(MailOrder order) {
        var what = order.template() == null ? "message:" + order.number() : order.template();
        sent.add(
                new SentMail(
                        order.messageId(),
                        order.ticket(),
                        order.to().toLowerCase(Locale.ROOT),
                        order.audience(),
                        order.answers(),
                        what),
                clock.instant());
        outbox.put(KIND, order.ticket(), KIND + ":" + order.messageId(), text(order));
    }

    private String text(MailOrder order) {
        try {
            return json.writeValueAsString(order);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Not guessable: whoever answers it has got the mail. */
    private String newId() {
        var random = new byte[ID_BYTES];
        RANDOM.nextBytes(random);
        return "sf." + HexFormat.of().formatHex(random) + "@" + settings.domain();
    }
}
