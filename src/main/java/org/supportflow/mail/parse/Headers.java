package org.supportflow.mail.parse;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads header lines as programs really write them. */
final class Headers {

    private static final Pattern MESSAGE_ID = Pattern.compile("<([^<>\\s]{1,900})>");
    private static final Pattern SMALL_CHINESE = Pattern.compile("=\\?(?:gb2312|gbk)\\?", Pattern.CASE_INSENSITIVE);
    /** Programs break encoded words in the middle of a character; joined again they can be read. */
    private static final Pattern BROKEN_WORDS =
            Pattern.compile("(=\\?[^?\\s]+\\?[bB]\\?)([^?\\s=]*)\\?=\\s+\\1([^?\\s]*\\?=)");

    /** By RFC 5321; what is longer is nobody's. */
    private static final int LONGEST_ADDRESS = 320;

    /** More of a header than anybody reads, little enough for every search in it. */
    private static final int LONGEST_TEXT = 8_000;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]+");

    private Headers() {}

    static List<String> all(Part part, String name) {
        try {
            return Optional.ofNullable(part.getHeader(name)).map(Arrays::asList).orElse(List.of());
        } catch (MessagingException unreadable) {
            return List.of();
        }
    }

    static Optional<String> first(Part part, String name) {
        return all(part, name).stream()
                .findFirst()
                .map(value -> MimeUtility.unfold(value).strip());
    }

    static Optional<String> lower(Part part, String name) {
        return first(part, name).map(value -> value.toLowerCase(Locale.ROOT));
    }

    static Optional<String> decoded(Part part, String name) {
        return first(part, name).map(value -> decode(start(value)));
    }

    private static String start(String value) {
        return value.substring(0, Math.min(value.length(), LONGEST_TEXT));
    }

    /** Encoded words, or bytes beyond ASCII that should have been encoded, on one line and without tricks. */
    static String decode(String value) {
        var bytes = value.getBytes(StandardCharsets.ISO_8859_1);
        var beyondAscii = value.chars().anyMatch(c -> c > 0x7F) && value.chars().allMatch(c -> c <= 0xFF);
        var text = beyondAscii ? Charsets.decode(bytes, null) : value;
        text = SMALL_CHINESE.matcher(text).replaceAll("=?gb18030?");
        var joined = BROKEN_WORDS.matcher(text);
        while (joined.find()) {
            text = joined.replaceFirst("$1$2$3");
            joined = BROKEN_WORDS.matcher(text);
        }
        try {
            text = MimeUtility.decodeText(text);
        } catch (UnsupportedEncodingException unknownCharset) {
            // It stays as it came; people can still read the rest.
        }
        return UNSEEN.matcher(text).replaceAll(" ").strip();
    }

    static List<String> messageIds(Part part, String name) {
        var ids = new ArrayList<String>();
        for (var value : all(part, name)) {
            MESSAGE_ID.matcher(value).results().forEach(found -> ids.add(found.group(1)));
        }
        return ids;
    }

    static List<InternetAddress> addresses(Part part, String name) {
        var found = new ArrayList<InternetAddress>();
        for (var value : all(part, name)) {
            try {
                found.addAll(List.of(InternetAddress.parseHeader(value, false)));
            } catch (AddressException unreadable) {
                bare(value).ifPresent(found::add);
            }
        }
        return found.stream().filter(address -> isAddress(address.getAddress())).toList();
    }

    private static boolean isAddress(@Nullable String text) {
        return text != null && text.contains("@") && text.length() <= LONGEST_ADDRESS;
    }

    private static Optional<InternetAddress> bare(String value) {
        var match = Pattern.compile("[\\w.+%=-]+@[\\w.-]+").matcher(start(value));
        try {
            return match.find() ? Optional.of(new InternetAddress(match.group(), false)) : Optional.empty();
        } catch (AddressException unreadable) {
            return Optional.empty();
        }
    }

    static @Nullable String name(InternetAddress address) {
        var personal = address.getPersonal();
        return personal == null || personal.isBlank() ? null : decode(start(personal));
    }
}
