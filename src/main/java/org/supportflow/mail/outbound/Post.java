package org.supportflow.mail.outbound;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;
import org.supportflow.mail.server.MailSessions;
import org.supportflow.outbox.Undeliverable;

/** Hands mails to the mail server, and tells what may be tried again from what may not. */
@Component
class Post {

    private static final int PERMANENT = 500;

    private final MailSessions sessions;

    Post(MailSessions sessions) {
        this.sessions = sessions;
    }

    /** A mail in the making, which needs to know the session it is sent in. */
    interface Sealing {

        MimeMessage in(Session session) throws MessagingException;
    }

    void handOver(Sealing sealing) {
        try (var connection = sessions.outgoing()) {
            var mail = sealing.in(connection.session());
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
}
