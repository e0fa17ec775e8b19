package org.supportflow.mail.threading;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.supportflow.ticket.TicketReference;

/** Addresses of ours that carry a ticket and our signature, e.g. {@code support+7k3q9m-<signature>@example.com}. */
public final class ReplyTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    /** 80 bits: nobody guesses that over mail, and the address stays short enough for every program. */
    private static final int LENGTH = 16;

    private final String mailbox;
    private final String domain;
    private final Supplier<byte[]> secret;
    private final Pattern form;

    ReplyTokens(String mailbox, String domain, Supplier<byte[]> secret) {
        this.mailbox = mailbox;
        this.domain = domain;
        this.secret = secret;
        this.form = Pattern.compile(
                Pattern.quote(mailbox) + "\\+([0-9a-z]{6})-([a-z2-7]{" + LENGTH + "})@" + Pattern.quote(domain),
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
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.get(), ALGORITHM));
            return letters(mac.doFinal(("reply:" + ticket.value()).getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String letters(byte[] digest) {
        var text = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            var bit = i * 5;
            var pair = (digest[bit / 8] & 0xFF) << 8 | digest[bit / 8 + 1] & 0xFF;
            text.append(LETTERS.charAt(pair >> 11 - bit % 8 & 0x1F));
        }
        return text.toString();
    }
}
