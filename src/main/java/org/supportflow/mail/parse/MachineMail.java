package org.supportflow.mail.parse;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.supportflow.mail.parse.MachineSign.Kind;

/** Tells mail of machines from mail of people (RFC 3834, RFC 3464, and what programs do instead). */
final class MachineMail {

    /** On every mail of ours, so that it is known when it comes back. */
    static final String OUR_HEADER = "X-Supportflow";

    private static final Set<String> BULK = Set.of("bulk", "junk", "list");
    private static final List<String> LISTS =
            List.of("List-Id", "List-Post", "List-Unsubscribe", "Mailing-List", "X-Mailing-List");
    private static final List<String> RESPONDERS =
            List.of("X-Autoreply", "X-Autorespond", "X-AutoReply-From", "X-FC-MachineGenerated", "X-Auto-Response");
    private static final Set<String> DAEMONS = Set.of("mailer-daemon", "postmaster", "mail-daemon");
    private static final Pattern ABSENCE = Pattern.compile(
            "^\\s*(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|abwesenheitsnotiz"
                    + "|automatische antwort|réponse automatique|自动回复|自動回覆)\\b?.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final List<Function<MimeMessage, Optional<MachineSign>>> SIGNS = List.of(
            MachineMail::ours,
            MachineMail::report,
            MachineMail::autoSubmitted,
            MachineMail::returnPath,
            MachineMail::precedence,
            MachineMail::suppressed,
            MachineMail::list,
            MachineMail::responder,
            MachineMail::daemon,
            MachineMail::absence);

    private MachineMail() {}

    static Optional<MachineSign> signOf(MimeMessage mail) {
        return SIGNS.stream().flatMap(sign -> sign.apply(mail).stream()).findFirst();
    }

    private static Optional<MachineSign> ours(MimeMessage mail) {
        return Headers.first(mail, OUR_HEADER).map(value -> sign(Kind.OURSELVES, "it is a mail of ours"));
    }

    private static Optional<MachineSign> report(MimeMessage mail) {
        try {
            var type = new ContentType(mail.getContentType());
            if (!type.match("multipart/report")) {
                return Optional.empty();
            }
            var about = Optional.ofNullable(type.getParameter("report-type")).orElse("report");
            var kind = about.equalsIgnoreCase("delivery-status") ? Kind.BOUNCE : Kind.AUTOMATIC_ANSWER;
            return Optional.of(sign(kind, "it is a report (" + about.toLowerCase(Locale.ROOT) + ")"));
        } catch (ParseException unreadable) {
            return Optional.empty();
        } catch (MessagingException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<MachineSign> autoSubmitted(MimeMessage mail) {
        return Headers.lower(mail, "Auto-Submitted")
                .filter(value -> !value.equals("no") && !value.startsWith("no;") && !value.startsWith("no "))
                .map(value -> sign(Kind.AUTOMATIC_ANSWER, "Auto-Submitted: " + word(value)));
    }

    private static Optional<MachineSign> returnPath(MimeMessage mail) {
        return Headers.first(mail, "Return-Path")
                .filter(value -> value.replace(" ", "").equals("<>"))
                .map(value -> sign(Kind.BOUNCE, "its return path is empty"));
    }

    private static Optional<MachineSign> precedence(MimeMessage mail) {
        return Headers.lower(mail, "Precedence")
                .filter(value -> BULK.contains(value) || value.startsWith("auto"))
                .map(value ->
                        sign(BULK.contains(value) ? Kind.BULK : Kind.AUTOMATIC_ANSWER, "Precedence: " + word(value)));
    }

    private static Optional<MachineSign> suppressed(MimeMessage mail) {
        return Headers.lower(mail, "X-Auto-Response-Suppress")
                .filter(value -> !value.isEmpty() && !value.equals("none"))
                .map(value -> sign(Kind.AUTOMATIC_ANSWER, "it wants no automatic answers"));
    }

    private static Optional<MachineSign> list(MimeMessage mail) {
        return present(mail, LISTS).map(name -> sign(Kind.BULK, "it has a list header (" + name + ")"));
    }

    private static Optional<MachineSign> responder(MimeMessage mail) {
        return present(mail, RESPONDERS).map(name -> sign(Kind.AUTOMATIC_ANSWER, "it has the header " + name));
    }

    private static Optional<String> present(MimeMessage mail, List<String> names) {
        return names.stream()
                .filter(name -> Headers.first(mail, name).isPresent())
                .findFirst();
    }

    private static Optional<MachineSign> daemon(MimeMessage mail) {
        return Headers.addresses(mail, "From").stream()
                .map(from -> from.getAddress().toLowerCase(Locale.ROOT))
                .filter(from -> DAEMONS.contains(from.substring(0, from.indexOf('@'))))
                .findFirst()
                .map(from -> sign(Kind.BOUNCE, "a mail server sent it"));
    }

    private static Optional<MachineSign> absence(MimeMessage mail) {
        return Headers.decoded(mail, "Subject")
                .filter(subject -> ABSENCE.matcher(subject).matches())
                .map(subject -> sign(Kind.AUTOMATIC_ANSWER, "its subject is that of an automatic answer"));
    }

    private static String word(String value) {
        return value.split("[;\\s]", 2)[0];
    }

    private static MachineSign sign(Kind kind, String because) {
        return new MachineSign(kind, because);
    }
}
