package org.supportflow.mail.outbound;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The same words as plain text, for programs that show HTML: lines, quotes and links, nothing else. */
final class LetterHtml {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+[^\\s<>\"'.,;:!?)\\]]");

    private LetterHtml() {}

    static String of(String text) {
        var html = new StringBuilder("<!DOCTYPE html><html><body style=\"font-family:sans-serif\">");
        var quoted = false;
        for (var line : text.stripTrailing().split("\n", -1)) {
            var isQuote = line.startsWith(">");
            if (isQuote != quoted) {
                html.append(isQuote ? "<blockquote type=\"cite\">" : "</blockquote>");
                quoted = isQuote;
            }
            html.append(line(isQuote ? line.replaceFirst("^> ?", "") : line)).append("<br>\n");
        }
        return html.append(quoted ? "</blockquote>" : "")
                .append("</body></html>")
                .toString();
    }

    private static String line(String text) {
        return LINK.matcher(HtmlUtils.htmlEscape(text, "UTF-8"))
                .replaceAll(match ->
                        "<a href=\"%1$s\">%1$s</a>".formatted(java.util.regex.Matcher.quoteReplacement(match.group())));
    }
}
