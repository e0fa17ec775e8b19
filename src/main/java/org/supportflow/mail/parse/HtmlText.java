package org.supportflow.mail.parse;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/** Makes of a mail's HTML the text a person would read, and HTML that is safe to show. */
final class HtmlText {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "li",
            "tr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "pre",
            "table",
            "ul",
            "ol",
            "blockquote",
            "section",
            "article",
            "header",
            "footer",
            "hr",
            "center",
            "address",
            "dd",
            "dt");

    /** Pictures only from the mail itself: others would tell the sender who reads and when. */
    private static final PolicyFactory SAFE = Sanitizers.FORMATTING
            .and(Sanitizers.BLOCKS)
            .and(Sanitizers.TABLES)
            .and(new HtmlPolicyBuilder()
                    .allowElements("a", "pre", "hr", "span", "img")
                    .allowUrlProtocols("http", "https", "mailto", "cid")
                    .allowAttributes("href")
                    .onElements("a")
                    .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
                    .allowAttributes("src")
                    .matching((element, attribute, value) -> value.startsWith("cid:") ? value : null)
                    .onElements("img")
                    .allowAttributes("alt")
                    .onElements("img")
                    .toFactory());

    private HtmlText() {}

    static String safe(String html) {
        return SAFE.sanitize(html);
    }

    static String text(String html) {
        var document = Jsoup.parse(html);
        document.select("script, style, head, title").remove();
        var writer = new Writer();
        document.body().traverse(writer);
        return writer.text();
    }

    /** Writes lines; what was quoted in the mail is marked as in plain mail, so that it is folded alike. */
    private static final class Writer implements NodeVisitor {

        private final StringBuilder lines = new StringBuilder();
        private StringBuilder line = new StringBuilder();
        private int quoted;
        private int kept;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                append(kept > 0 ? text.getWholeText() : text.getWholeText().replaceAll("[\\s\\u00A0]+", " "));
            } else if (node instanceof Element element) {
                open(element);
            }
        }

        private void open(Element element) {
            var name = element.normalName();
            if (BLOCKS.contains(name)) {
                endLine();
            }
            switch (name) {
                case "br" -> breakLine();
                case "li" -> line.append("- ");
                case "hr" -> line.append("________________________________");
                case "blockquote" -> quoted++;
                case "pre" -> kept++;
                default -> {
                    // Other elements only carry their text.
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                close(element.normalName());
            }
        }

        private void close(String name) {
            if (BLOCKS.contains(name)) {
                endLine();
            }
            switch (name) {
                case "p", "table", "ul", "ol" -> breakLine();
                case "td", "th" -> line.append(' ');
                case "blockquote" -> quoted--;
                case "pre" -> kept--;
                default -> {
                    // Other elements end without a trace.
                }
            }
        }

        private void append(String text) {
            if (kept == 0) {
                line.append(line.length() == 0 || line.charAt(line.length() - 1) == ' ' ? text.stripLeading() : text);
                return;
            }
            for (var c : text.toCharArray()) {
                if (c == '\n') {
                    breakLine();
                } else {
                    line.append(c);
                }
            }
        }

        private void endLine() {
            if (!line.toString().isBlank()) {
                breakLine();
            }
        }

        private void breakLine() {
            lines.append("> ".repeat(quoted))
                    .append(line.toString().stripTrailing())
                    .append('\n');
            line = new StringBuilder();
        }

        private String text() {
            endLine();
            return lines.toString().replaceAll("\n{3,}", "\n\n").strip();
        }
    }
}
