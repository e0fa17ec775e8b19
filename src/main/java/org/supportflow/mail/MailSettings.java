package org.supportflow.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail servers and the limits of what we take, as {@code supportflow.mail.*}.
 *
 * @param smtpUrl where we hand mail in, e.g. {@code smtp://user:password@mail.example.com:587}; empty = embedded server
 * @param imapUrl the mailbox we read, e.g. {@code imaps://user:password@mail.example.com/INBOX}; empty = embedded server
 * @param address our address: customers write to it, and mails come from it
 * @param name the name beside our address
 * @param embeddedSmtpPort port of the embedded server on loopback; 0 = any that is free
 * @param embeddedImapPort port of the embedded server on loopback; 0 = any that is free
 * @param plusAddressing whether mail to {@code support+anything@...} reaches our mailbox, so that answers can carry a
 *     signed token; without a word only with the embedded server, since elsewhere answers might get lost
 * @param poll how often the mailbox is looked at when the server does not tell us of new mail
 * @param largestMail in bytes; a larger one is kept by its headers only and shown
 * @param largestAttachment in bytes; a larger one is refused and the ticket says so
 * @param mostAttachments of one mail; more are refused and the ticket says so
 * @param automaticMailsPerHour most automatic answers one address gets in an hour
 * @param mailsPerSenderAndHour more than this from one address is kept and shown, but makes no tickets
 * @param mailsPerTicketAndHour more than this on one ticket is kept and shown, but adds no messages
 */
@ConfigurationProperties("supportflow.mail")
public record MailSettings(
        @DefaultValue("") String smtpUrl,
        @DefaultValue("") String imapUrl,
        @DefaultValue("support@localhost") String address,
        @DefaultValue("Support") String name,
        @DefaultValue("3025") int embeddedSmtpPort,
        @DefaultValue("3143") int embeddedImapPort,
        @Nullable Boolean plusAddressing,
        @DefaultValue("20s") Duration poll,
        @DefaultValue("31457280") int largestMail,
        @DefaultValue("10485760") int largestAttachment,
        @DefaultValue("20") int mostAttachments,
        @DefaultValue("20") int automaticMailsPerHour,
        @DefaultValue("500") int mailsPerSenderAndHour,
        @DefaultValue("100") int mailsPerTicketAndHour) {

    /** Both servers are named, or neither: half a mail system would lose mail silently. */
    public MailSettings {
        if (smtpUrl.isBlank() != imapUrl.isBlank()) {
            throw new IllegalArgumentException(
                    "Set both SUPPORTFLOW_MAIL_SMTP_URL and SUPPORTFLOW_MAIL_IMAP_URL, or neither for the embedded server");
        }
    }

    public boolean isEmbedded() {
        return smtpUrl.isBlank();
    }

    /** Whether answers come back to an address that carries a token. */
    public boolean tokens() {
        return plusAddressing == null ? isEmbedded() : plusAddressing;
    }

    public String domain() {
        return address.substring(address.indexOf('@') + 1);
    }

    public String mailbox() {
        return address.substring(0, address.indexOf('@'));
    }
}
