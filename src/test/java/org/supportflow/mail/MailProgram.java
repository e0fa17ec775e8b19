package org.supportflow.mail;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.supportflow.mail.server.EmbeddedMailServer;

/** What a customer has at home: sends by SMTP and reads by IMAP, through real sockets. */
public class MailProgram {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final String OURS = "support@localhost";

    private final int smtpPort;
    private final int imapPort;
    private final String address;

    public MailProgram(EmbeddedMailServer server, String address) {
        this(server.smtpPort(), server.imapPort(), address);
    }

    MailProgram(int smtpPort, int imapPort, String address) {
        this.smtpPort = smtpPort;
        this.imapPort = imapPort;
        this.address = address;
    }

    public String address() {
        return address;
    }

    /** A plain mail to us; answers the Message-ID, without brackets. */
    public String write(String subject, String body, String... headers) {
        var id = UUID.randomUUID() + "@" + address.substring(address.indexOf('@') + 1);
        send("support@localhost", mail(id, subject, body, headers));
        return id;
    }

    /** An answer as mail programs make it: to Reply-To, with In-Reply-To and References. */
    public String answer(MimeMessage mail, String body, String... headers) {
        try {
            var id = UUID.randomUUID() + "@" + address.substring(address.indexOf('@') + 1);
            var all = new ArrayList<>(List.of(headers));
            all.add("In-Reply-To: " + mail.getMessageID());
            all.add("References: " + mail.getMessageID());
            var to = ((InternetAddress) mail.getReplyTo()[0]).getAddress();
            send(to, mail(id, "Re: " + mail.getSubject(), body, all.toArray(String[]::new)));
            return id;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public String mail(String id, String subject, String body, String... headers) {
        var extra = String.join(
                "", List.of(headers).stream().map(line -> line + "\r\n").toList());
        return "From: Customer <" + address + ">\r\nTo: support@localhost\r\nSubject: " + subject + "\r\nMessage-ID: <"
                + id
                + ">\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n"
                + extra + "\r\n" + body + "\r\n";
    }

    public void send(String to, String raw) {
        send(to, raw.replace("To: support@localhost", "To: " + to).getBytes(StandardCharsets.UTF_8));
    }

    public void send(String to, byte[] raw) {
        var properties = new Properties();
        properties.put("mail.smtp.from", address);
        var session = Session.getInstance(properties);
        try (var transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", smtpPort, null, null);
            var mail = new MimeMessage(session, new ByteArrayInputStream(raw)) {
                @Override
                public void writeTo(java.io.OutputStream out, String[] ignored) throws IOException {
                    out.write(raw);
                }
            };
            transport.sendMessage(mail, new InternetAddress[] {new InternetAddress(to)});
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts a mail into our own mailbox by IMAP, headers and all, as the mail server of a company writes them. */
    public void put(String raw) {
        put(raw, null);
    }

    /** The same, as a mail that the server received at this instant. */
    public void put(String raw, @Nullable Instant received) {
        var session = Session.getInstance(new Properties());
        try (var store = session.getStore("imap")) {
            store.connect("127.0.0.1", imapPort, OURS, OURS);
            var content = new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8));
            store.getFolder("INBOX").appendMessages(new MimeMessage[] {
                new MimeMessage(session, content) {
                    @Override
                    public @Nullable Date getReceivedDate() {
                        return received == null ? null : Date.from(received);
                    }
                }
            });
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first mail that says these words, in any of its parts, as soon as it is there. */
    public MimeMessage awaitMail(String words) {
        return Awaitility.await("a mail to " + address + " that says: " + words)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> mailSaying(words), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<MimeMessage> mailSaying(String words) {
        return inbox().stream().filter(mail -> text(mail).contains(words)).findFirst();
    }

    /** All parts of a mail, one after the other. */
    public static String text(Part part) {
        try {
            if (!(part.getContent() instanceof Multipart parts)) {
                return String.valueOf(part.getContent());
            }
            var all = new StringBuilder();
            for (var i = 0; i < parts.getCount(); i++) {
                all.append(text(parts.getBodyPart(i)));
            }
            return all.toString();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything in the mailbox, the oldest first. */
    public List<MimeMessage> inbox() {
        var session = Session.getInstance(new Properties());
        try (var store = session.getStore("imap")) {
            store.connect("127.0.0.1", imapPort, address, address);
            var folder = store.getFolder("INBOX");
            folder.open(Folder.READ_ONLY);
            var mails = new ArrayList<MimeMessage>();
            for (var message : folder.getMessages()) {
                var copy = new ByteArrayOutputStream();
                message.writeTo(copy);
                mails.add(new MimeMessage(session, new ByteArrayInputStream(copy.toByteArray())));
            }
            return mails;
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
