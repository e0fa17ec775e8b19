package org.supportflow.mail.parse;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Finds where a mail's text ends and its signature begins. */
final class Signatures {

    private static final int I = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int MOST_LINES = 12;
    private static final int LONGEST_LINE = 90;

    private static final Pattern DELIMITER = Pattern.compile("^(?:--|—|__)\\s*$");
    private static final Pattern DEVICE = Pattern.compile(
            "^(?:sent from my |sent from (?:outlook|mail) for|get outlook for|von meinem .{2,40} gesendet|gesendet (?:von|mit) "
                    + "|envoyé de mon|发自我的|从我的.{2,20}发送|发送自|来自我的).*",
            I);
    private static final Pattern CLOSING = Pattern.compile(
            "^(?:(?:best|kind|warm|with kind|with best)?\\s*regards|(?:best|all the best|cheers|sincerely|yours sincerely|many thanks and regards)"
                    + "|mit freundlichen grüßen|mit freundlichen gruessen|mit freundlichem gruß|freundliche grüße|viele grüße|beste grüße"
                    + "|schöne grüße|liebe grüße|mfg|vg|lg|此致|祝好|顺祝商祺|顺颂商祺|致礼|此致敬礼)\\s*[,.!，。！]*$",
            I);

    private final int[] nextWords;
    private final int[] nextEnd;

    /** Looks at each line once: a mail may have as many as somebody likes. */
    Signatures(List<String> lines) {
        nextWords = new int[lines.size() + 2];
        nextEnd = new int[lines.size() + 2];
        Arrays.fill(nextWords, lines.size());
        Arrays.fill(nextEnd, lines.size());
        var after = new Rest(0, true);
        for (var at = lines.size() - 1; at >= 0; at--) {
            var line = lines.get(at).strip();
            nextWords[at] = line.isEmpty() ? nextWords[at + 1] : at;
            nextEnd[at] = isEnd(line, after) ? at : nextEnd[at + 1];
            after = after.before(line);
        }
    }

    /** The index of the signature's first line, or the number of lines; never the first line with words. */
    int start(int from) {
        return nextEnd[nextWords[from] + 1];
    }

    private static boolean isEnd(String line, Rest after) {
        return line.length() <= LONGEST_LINE
                && (DELIMITER.matcher(line).matches()
                        || after.isShort()
                                && (CLOSING.matcher(line).matches()
                                        || DEVICE.matcher(line).matches()));
    }

    /** The lines with words that follow: how many, and whether none is long. */
    private record Rest(int lines, boolean narrow) {

        Rest before(String line) {
            return line.isEmpty() ? this : new Rest(lines + 1, narrow && line.length() <= LONGEST_LINE);
        }

        boolean isShort() {
            return narrow && lines <= MOST_LINES;
        }
    }
}
