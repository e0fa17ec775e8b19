package org.supportflow.mail.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Folds quoted mail and signatures away, so that people read what is new; nothing is thrown away. */
final class Folding {

    private static final int I = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** "On ... wrote:" in the languages our customers' programs speak; it may run over three lines. */
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "^(?:on\\b.{4,250}\\bwrote|am\\b.{4,250}\\bschrieb.{0,120}|.{0,250}\\bschrieb am\\b.{4,120}|le\\b.{4,250}\\ba écrit"
                    + "|el\\b.{4,250}\\bescribió|.{0,250}\\bwrote on\\b.{4,120}|(?:在|于).{4,250}写道?|.{2,250}(?:于|在).{4,120}写道)\\s*[:：]$",
            I | Pattern.DOTALL);

    private static final Pattern SEPARATOR = Pattern.compile(
            "^[-_=\\s]{2,}+(?:original message|original appointment|forwarded message|ursprüngliche nachricht|originalnachricht"
                    + "|weitergeleitete nachricht|message d'origine|原始邮件|原始郵件|回复的原邮件|转发的邮件|转发邮件信息|邮件原件)[-_=\\s]{2,}+$",
            I);

    private static final Pattern FROM_LINE =
            Pattern.compile("^[*\\s]*+(?:from|von|de|发件人|寄件者|寄件人)\\s*+[*]?+\\s*+[:：].+", I);
    private static final Pattern OTHER_LINE = Pattern.compile(
            "^[*\\s]*+(?:sent|date|to|subject|gesendet|datum|an|betreff|envoyé|à|objet|发送时间|发送日期|日期|时间|收件人|主题|寄件日期|收件者|主旨)\\s*+[*]?+\\s*+[:：].*",
            I);
    /** No program writes a longer one; a search in longer lines would take long. */
    private static final int LONGEST_ATTRIBUTION = 1000;

    private static final Pattern RULE = Pattern.compile("^_{10,}$");

    private Folding() {}

    /** What is new, and what was folded away: none when there is nothing, or when nothing else would be left. */
    record Folded(String body, @Nullable String folded) {}

    static Folded of(String text) {
        var lines = List.of(text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1));
        var from = leadingQuote(lines);
        var to = signature(lines, from, trailingQuote(lines, from));
        var body = join(lines.subList(from, to));
        if (body.isBlank()) {
            return new Folded(text.strip(), null);
        }
        var away = new ArrayList<>(lines.subList(0, from));
        away.addAll(lines.subList(to, lines.size()));
        var folded = join(away);
        return new Folded(body, folded.isBlank() ? null : folded);
    }

    /** People who answer below quote everything above first. */
    private static int leadingQuote(List<String> lines) {
        var at = skipBlank(lines, 0);
        var quote = skipBlank(lines, at + attributionLength(lines, at));
        var end = quote;
        while (end < lines.size() && (isQuoted(lines.get(end)) || lines.get(end).isBlank())) {
            end++;
        }
        return end > quote && isOnlyNew(lines.subList(end, lines.size())) ? end : 0;
    }

    private static boolean isOnlyNew(List<String> lines) {
        return lines.stream().anyMatch(line -> !line.isBlank())
                && lines.stream().noneMatch(Folding::isQuoted);
    }

    /** Where the quoted rest begins: at the first mark after which nothing new follows. */
    private static int trailingQuote(List<String> lines, int from) {
        var rests = new Rests(lines);
        for (var at = from; at < lines.size(); at++) {
            if (isHeaderOfQuote(lines, at)) {
                return at;
            }
            var introduced = attributionLength(lines, at);
            if ((introduced > 0 || isQuoted(lines.get(at))) && rests.nothingNewAfter(at + Math.max(introduced, 1))) {
                return at;
            }
        }
        return lines.size();
    }

    /** What follows these is a copy of another mail, marked as quoted or not. */
    private static boolean isHeaderOfQuote(List<String> lines, int at) {
        var line = lines.get(at).strip();
        if (SEPARATOR.matcher(line).matches()) {
            return true;
        }
        var first = RULE.matcher(line).matches() ? skipBlank(lines, at + 1) : at;
        return first < lines.size()
                && FROM_LINE.matcher(lines.get(first).strip()).matches()
                && lines.subList(first + 1, Math.min(first + 6, lines.size())).stream()
                                .filter(next -> OTHER_LINE.matcher(next.strip()).matches())
                                .count()
                        >= 2;
    }

    private static int attributionLength(List<String> lines, int at) {
        var joined = new StringBuilder();
        for (var length = 1; length <= 3 && at + length <= lines.size(); length++) {
            var line = lines.get(at + length - 1).strip();
            if (line.isEmpty() || isQuoted(line)) {
                return 0;
            }
            joined.append(joined.isEmpty() ? "" : " ").append(line);
            if (joined.length() > LONGEST_ATTRIBUTION) {
                return 0;
            }
            if (ATTRIBUTION.matcher(joined).matches()) {
                return length;
            }
        }
        return 0;
    }

    private static int signature(List<String> lines, int from, int to) {
        return from + new Signatures(lines.subList(from, to)).start(0);
    }

    private static boolean isQuoted(String line) {
        return line.startsWith(">") || line.startsWith(" >") || line.startsWith("|>");
    }

    private static int skipBlank(List<String> lines, int at) {
        var next = at;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next;
    }

    private static String join(List<String> lines) {
        return String.join("\n", lines).strip();
    }

    /** What follows each line, counted once. */
    private static final class Rests {

        private final List<String> lines;
        private final Signatures signatures;
        private final int[] quotedBefore;
        private final int[] freshBefore;

        Rests(List<String> lines) {
            this.lines = lines;
            this.signatures = new Signatures(lines);
            quotedBefore = new int[lines.size() + 1];
            freshBefore = new int[lines.size() + 1];
            for (var at = 0; at < lines.size(); at++) {
                var quoted = isQuoted(lines.get(at));
                quotedBefore[at + 1] = quotedBefore[at] + (quoted ? 1 : 0);
                freshBefore[at + 1] = freshBefore[at] + (quoted || lines.get(at).isBlank() ? 0 : 1);
            }
        }

        /** An attribution without marks before the quote (some programs) has only the quote after it. */
        boolean nothingNewAfter(int line) {
            var at = Math.min(line, lines.size());
            var quoted = quotedBefore[lines.size()] - quotedBefore[at];
            var fresh = freshBefore[signatures.start(at)] - freshBefore[at];
            return fresh == 0 || quoted == 0 && at > 0 && !isQuoted(lines.get(at - 1));
        }
    }
}
