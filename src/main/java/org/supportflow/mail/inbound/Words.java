package org.supportflow.mail.inbound;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares what mails say, without what machines change from one to the next. */
final class Words {

    private static final Pattern SUBJECT_EXTRAS = Pattern.compile(
            "(?:\\[?SF-[0-9A-Z]{6}\\]?|\\b(?:re|fwd?|aw|wg|sv|antw|auto|回复|答复|转发)\\s*[:：])", Pattern.CASE_INSENSITIVE);

    private Words() {}

    static String subjectKey(String subject) {
        return key(SUBJECT_EXTRAS.matcher(subject).replaceAll(""));
    }

    static String key(String text) {
        var bare = text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\d]+", "");
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bare.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
