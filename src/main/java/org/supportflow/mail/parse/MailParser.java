package org.supportflow.mail.parse;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.supportflow.mail.MailSettings;

/** Makes of the bytes of a mail what the rest of the product works with. */
@Component
public class MailParser {

    private static final int LONGEST_SUBJECT = 300;
    private static final List<String> RECIPIENTS =
            List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To");

    static {
        // Angus reads these from the system only: take what arrives rather than insist on the standard.
        System.setProperty("mail.mime.base64.ignoreerrors", "true");
        System.setProperty("mail.mime.ignoreunknownencoding", "true");
        System.setProperty("mail.mime.decodetext.strict", "false");
        System.setProperty("mail.mime.parameters.strict", "false");
        System.setProperty("mail.mime.multipart.allowempty", "true");
        System.setProperty("mail.mime.applefilenames", "true");
    }

    private final MailSettings settings;

    public MailParser(MailSettings settings) {
        this.settings = settings;
    }

    public ParsedMail parse(byte[] raw) {
        var mail = message(raw);
        var found = new Collected(settings);
        new Parts(found).read(mail, 0);
        var from = Headers.addresses(mail, "From").stream()
                .findFirst()
                .orElseThrow(() -> new UnreadableMail("The mail does not say who wrote it: it has no From address."));
        return new ParsedMail(
                new ParsedMail.Threads(
                        messageId(mail),
                        Headers.messageIds(mail, "In-Reply-To"),
                        Headers.messageIds(mail, "References"),
                        found.returned()),
                address(from),
                Headers.name(from),
                recipients(mail),
                subject(mail),
                found.words(),
                found.attachments(),
                found.refused(),
                MachineMail.signOf(mail));
    }

    /** What can be told of a mail without reading all of it; never fails on strange content. */
    public MailEnvelope envelope(byte[] raw) {
        var mail = message(raw);
        var from = Headers.addresses(mail, "From").stream()
                .findFirst()
                .map(MailParser::address)
                .orElse("");
        return new MailEnvelope(messageId(mail), from, subject(mail));
    }

    private static MimeMessage message(byte[] raw) {
        try {
            var properties = new Properties();
            properties.put("mail.mime.address.strict", "false");
            properties.put("mail.mime.allowutf8", "false");
            return new MimeMessage(Session.getInstance(properties), new ByteArrayInputStream(raw));
        } catch (MessagingException broken) {
            throw new UnreadableMail("The mail cannot be read at all.", broken);
        }
    }

    private static @org.jspecify.annotations.Nullable String messageId(MimeMessage mail) {
        return Headers.messageIds(mail, "Message-ID").stream().findFirst().orElse(null);
    }

    private static List<String> recipients(MimeMessage mail) {
        return RECIPIENTS.stream()
                .flatMap(header -> Headers.addresses(mail, header).stream())
                .map(MailParser::address)
                .distinct()
                .toList();
    }

    private static String subject(MimeMessage mail) {
        return Stream.of(Headers.decoded(mail, "Subject").orElse(""))
                .map(text -> text.length() > LONGEST_SUBJECT ? text.substring(0, LONGEST_SUBJECT) + "…" : text)
                .findFirst()
                .orElse("");
    }

    private static String address(InternetAddress address) {
        return address.getAddress().strip().toLowerCase(Locale.ROOT);
    }
}
