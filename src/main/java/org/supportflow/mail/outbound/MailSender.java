package org.supportflow.mail.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;
import org.supportflow.mail.server.MailSessions;
import org.supportflow.outbox.OutboxChannel;
import org.supportflow.outbox.OutboxItem;
import org.supportflow.outbox.Undeliverable;

/** Sends the mails of the outbox by SMTP. */
@Component
class MailSender implements OutboxChannel {

    private static final int PERMANENT = 500;

    private final MailSessions sessions;
    private final Letters letters;
    private final Envelopes envelopes;
    private final ObjectMapper json;

    MailSender(MailSessions sessions, Letters letters, Envelopes envelopes, ObjectMapper json) {
        this.sessions = sessions;
        this.letters = letters;
        this.envelopes = envelopes;
        this.json = json;
    }

    @Override
    public String kind() {
        return MailDesk.KIND;
    }

    @Override
    public void deliver(OutboxItem item) {
        var order = order(item);
        var letter = letters.write(order);
        try (var connection = sessions.outgoing()) {
            var mail = envelopes.seal(order, letter, connection.session());
            connection.transport().sendMessage(mail, mail.getAllRecipients());
        } catch (AddressException unusable) {
            throw new Undeliverable("The address cannot be written to: " + unusable.getMessage());
        } catch (SendFailedException refused) {
            throw isPermanent(refused)
                    ? new Undeliverable("The mail server refuses the address: " + refused.getMessage())
                    : new MailSendException("The mail server does not take it now", refused);
        } catch (MessagingException trouble) {
            throw new MailSendException("The mail cannot be handed over", trouble);
        }
    }

    private static boolean isPermanent(SendFailedException refused) {
        return refused.getNextException() instanceof SMTPAddressFailedException address
                && address.getReturnCode() >= PERMANENT;
    }

    private MailOrder order(OutboxItem item) {
        try {
            return json.readValue(item.payload(), MailOrder.class);
        } catch (JsonProcessingException unreadable) {
            throw new Undeliverable("This item is no mail of ours: " + unreadable.getOriginalMessage());
        }
    }
}
