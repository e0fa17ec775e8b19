package org.supportflow.mail.threading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.supportflow.ticket.TicketReference;

/** Addresses of ours that carry a ticket and our signature, e.g. {@code support+7k3q9m-<signature>@example.com}. */
public final class ReplyTokens {

    private final String mailbox;
    private final String domain;
    private final Supplier<byte[]> secret;
    private final Pattern form;

    ReplyTokens(String mailbox, String domain, Supplier<byte[]> secret) {
        this.mailbox = mailbox;
        this.domain = domain;
        this.secret = secret;
        this.form = Pattern.compile(
                Pattern.quote(mailbox) + "\\+([0-9a-z]{6})-([a-z2-7]{" + Signature.LENGTH + "})@"
                        + Pattern.quote(domain),
                Pattern.CASE_INSENSITIVE);
    }

    public String address(TicketReference ticket) {
        var bare = ticket.value().substring("SF-".length()).toLowerCase(Locale.ROOT);
        return "%s+%s-%s@%s".formatted(mailbox, bare, signature(ticket), domain);
    }

    /** The ticket of the first address that we signed. */
    public Optional<TicketReference> firstOf(List<String> recipients) {
        return recipients.stream().flatMap(to -> verified(to).stream()).findFirst();
    }

    private Optional<TicketReference> verified(String address) {
        var match = form.matcher(address.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        var given = match.group(2).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
        return TicketReference.parse("SF-" + match.group(1))
                .filter(ticket -> MessageDigest.isEqual(signature(ticket).getBytes(StandardCharsets.US_ASCII), given));
    }

    private String signature(TicketReference ticket) {
        return Signature.of(secret.get(), "reply:" + ticket.value());
    }
}
