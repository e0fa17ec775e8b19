package org.supportflow.mail.parse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decodes text whose label may be missing, unknown or wrong. */
final class Charsets {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset CHINESE = Charset.forName("gb18030");

    /** Labels that mail programs write for what is really a larger charset. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("gb2312", "gb18030"),
            Map.entry("gb_2312-80", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("x-gbk", "gb18030"),
            Map.entry("cp936", "gb18030"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("utf8", "utf-8"),
            Map.entry("utf-8mb4", "utf-8"),
            Map.entry("unicode-1-1-utf-8", "utf-8"));

    private Charsets() {}

    /** Text that is valid UTF-8 with several characters beyond ASCII is UTF-8, whatever its label says. */
    static String decode(byte[] bytes, @Nullable String label) {
        if (looksLikeUtf8(bytes)) {
            return withoutMark(new String(bytes, StandardCharsets.UTF_8));
        }
        return Optional.ofNullable(label)
                .flatMap(Charsets::named)
                .flatMap(charset -> strictly(bytes, charset))
                .or(() -> firstThatFits(bytes))
                .orElseGet(() -> new String(bytes, WINDOWS));
    }

    static Optional<Charset> named(String label) {
        var name = label.strip().replace("\"", "").replace("'", "").toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(MEANT.getOrDefault(name, name)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> firstThatFits(byte[] bytes) {
        var candidates = inPairs(bytes) ? List.of(StandardCharsets.UTF_8, CHINESE) : List.of(StandardCharsets.UTF_8);
        return candidates.stream()
                .flatMap(charset -> strictly(bytes, charset).stream())
                .findFirst();
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            var decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(
                            charset.equals(WINDOWS) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT);
            return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException wrongLabel) {
            return Optional.empty();
        }
    }

    private static boolean looksLikeUtf8(byte[] bytes) {
        var high = 0;
        for (var b : bytes) {
            if (b < 0) {
                high++;
            } else if (b == 0x1B) {
                return false;
            }
        }
        // Four high bytes can be two Chinese characters of another charset that happen to be valid; six hardly are.
        return (high >= 6 || high > 0 && !inPairs(bytes))
                && strictly(bytes, StandardCharsets.UTF_8).isPresent();
    }

    /** Chinese charsets write every character as two high bytes; western letters beyond ASCII mostly stand alone. */
    private static boolean inPairs(byte[] bytes) {
        var run = 0;
        var runs = 0;
        for (var b : bytes) {
            if (b < 0) {
                run++;
            } else if (run % 2 == 1) {
                return false;
            } else if (run > 0) {
                runs++;
                run = 0;
            }
        }
        return run % 2 == 0 && runs + run > 0;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
