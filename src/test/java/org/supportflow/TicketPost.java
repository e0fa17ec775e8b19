package org.supportflow;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.supportflow.mail.MailProgram;
import org.supportflow.mail.server.EmbeddedMailServer;

/** The mails about one ticket, in whosever mailbox they lie, a line for each. */
class TicketPost {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Pattern ID = Pattern.compile("<([^>]+)>");

    private final EmbeddedMailServer server;
    private final StoryTime time;
    private final Cast cast;
    private final String ticket;
    private final Map<String, String> labels = new HashMap<>();

    TicketPost(EmbeddedMailServer server, StoryTime time, Cast cast, String ticket) {
        this.server = server;
        this.time = time;
        this.cast = cast;
        this.ticket = ticket;
    }

    /** What a mail that was written to us is called where ours refer to it. */
    void written(String messageId, String label) {
        labels.put(messageId, label);
    }

    /** The newest mail, as soon as there are so many. */
    MimeMessage await(String address, int mails) {
        return Awaitility.await("%d mails to %s about %s".formatted(mails, cast.nameOf(address), ticket))
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> of(address).toList(), list -> list.size() >= mails)
                .get(mails - 1);
    }

    /** The path of a link in the newest of so many mails. */
    String link(String address, String path, int mails) {
        var link = Pattern.compile("https?://[^/\\s]+(" + path + "[A-Za-z0-9/_-]+)")
                .matcher(MailProgram.text(await(address, mails)));
        if (!link.find()) {
            throw new AssertionError("Mail %d to %s has no link %s".formatted(mails, cast.nameOf(address), path));
        }
        return link.group(1);
    }

    /** All that the customer got, with what each mail answers and follows on; ours are called by their number. */
    List<String> toCustomer(String address, String subject) {
        var mails = new MailProgram(server, address).inbox();
        for (var number = 1; number <= mails.size(); number++) {
            labels.put(ids(mails.get(number - 1), "Message-ID").get(0), String.valueOf(number));
        }
        return mails.stream()
                .map(mail -> "%s, answers %s, follows on %s"
                        .formatted(line(mail, subject), named(mail, "In-Reply-To"), named(mail, "References")))
                .toList();
    }

    /** What lies in all these mailboxes about the ticket, by when it was written and to whom. */
    List<String> toStaff(Collection<String> addresses, String subject) {
        return addresses.stream()
                .flatMap(this::of)
                .map(mail -> "%s, opens %s, answers %s".formatted(line(mail, subject), opens(mail), answers(mail)))
                .sorted()
                .toList();
    }

    private Stream<MimeMessage> of(String address) {
        return new MailProgram(server, address)
                .inbox().stream().filter(mail -> header(mail, "Subject").contains(ticket));
    }

    /** Only what the subject has beyond reference and subject of the ticket is worth a word. */
    private String line(MimeMessage mail, String subject) {
        return "%s %s to %s: %s%s (%s, %s)"
                .formatted(
                        time.of(read(() -> mail.getSentDate().toInstant())),
                        read(() -> ((InternetAddress) mail.getFrom()[0]).getPersonal()),
                        recipients(mail),
                        header(mail, "Subject").replace("[" + ticket + "] ", "").replace(subject, ""),
                        firstLine(mail),
                        header(mail, "X-Supportflow"),
                        header(mail, "Auto-Submitted"));
    }

    private String recipients(MimeMessage mail) {
        return Stream.of(read(mail::getAllRecipients))
                .map(to -> cast.nameOf(((InternetAddress) to).getAddress()))
                .collect(Collectors.joining(" and "));
    }

    private String firstLine(MimeMessage mail) {
        return MailProgram.text(mail)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("Hello "))
                .findFirst()
                .orElse("")
                .replace(ticket, "SF");
    }

    private String opens(MimeMessage mail) {
        return MailProgram.text(mail).contains("/go/ticket/" + ticket) ? "the ticket" : "nothing";
    }

    private String answers(MimeMessage mail) {
        return named(mail, "In-Reply-To").isEmpty() ? "nothing" : named(mail, "In-Reply-To");
    }

    private String named(MimeMessage mail, String header) {
        return ID.matcher(header(mail, header))
                .results()
                .map(found -> labels.getOrDefault(found.group(1), found.group(1)))
                .collect(Collectors.joining(" "));
    }

    private static List<String> ids(MimeMessage mail, String header) {
        return ID.matcher(header(mail, header))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String header(MimeMessage mail, String name) {
        var value = read(() -> name.equals("Subject") ? mail.getSubject() : mail.getHeader(name, null));
        return value == null ? "-" : value;
    }

    private interface Reading<T> {

        T read() throws MessagingException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
