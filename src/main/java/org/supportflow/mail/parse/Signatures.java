package org.supportflow.mail.parse;

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

    private Signatures() {}

    /** The index of the signature's first line, or the number of lines; never the first line with words. */
    static int start(List<String> lines, int from) {
        var words = false;
        for (var at = from; at < lines.size(); at++) {
            var line = lines.get(at).strip();
            if (words && (DELIMITER.matcher(line).matches() || isShortEnd(lines, at, line))) {
                return at;
            }
            words |= !line.isEmpty();
        }
        return lines.size();
    }

    private static boolean isShortEnd(List<String> lines, int at, String line) {
        if (!CLOSING.matcher(line).matches() && !DEVICE.matcher(line).matches()) {
            return false;
        }
        var rest = lines.subList(at + 1, lines.size()).stream()
                .map(String::strip)
                .filter(next -> !next.isEmpty())
                .toList();
        return rest.size() <= MOST_LINES && rest.stream().allMatch(next -> next.length() <= LONGEST_LINE);
    }
}
