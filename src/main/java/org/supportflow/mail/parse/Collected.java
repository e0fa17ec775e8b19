package org.supportflow.mail.parse;

import java.util.ArrayList;
import java.util.List;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.supportflow.mail.MailSettings;
import org.supportflow.ticket.IncomingAttachment;

/** What was found in the parts of one mail so far, within our limits. */
final class Collected {

    private static final Tika TIKA = new Tika();
    private static final int LONGEST_TEXT = 1_000_000;

    private final MailSettings limits;
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<String> returned = new ArrayList<>();
    private final List<IncomingAttachment> attachments = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    Collected(MailSettings limits) {
        this.limits = limits;
    }

    void plain(String text) {
        append(plain, text);
    }

    void html(String text) {
        append(html, text);
    }

    /** An alternative that is there as plain text need not be read from its HTML as well. */
    void bothWays(@Nullable String text, @Nullable String markup) {
        if (markup != null) {
            html(markup);
        }
        if (text != null && !text.isBlank()) {
            plain(text);
        } else if (markup != null) {
            plain(HtmlText.text(markup));
        }
    }

    void returned(List<String> messageIds) {
        returned.addAll(messageIds);
    }

    void attach(@Nullable String givenName, byte[] content, @Nullable String contentId) {
        var number = attachments.size() + refused.size() + 1;
        var name = AttachmentNames.of(givenName == null ? "" : givenName, number);
        if (attachments.size() >= limits.mostAttachments()) {
            refuse(name, "a mail may bring %d files".formatted(limits.mostAttachments()));
        } else if (content.length > limits.largestAttachment()) {
            refuse(
                    name,
                    "it has %d MB, the most is %d MB"
                            .formatted(content.length >> 20, limits.largestAttachment() >> 20));
        } else {
            attachments.add(new IncomingAttachment(name, TIKA.detect(content, name), content, contentId));
        }
    }

    void refuse(String name, String why) {
        refused.add("%s: %s".formatted(name, why));
    }

    private void append(StringBuilder to, String text) {
        var room = LONGEST_TEXT - to.length();
        if (text.length() > room) {
            refuse("Text", "it is longer than %d characters; the rest is left out".formatted(LONGEST_TEXT));
        }
        to.append(to.isEmpty() || text.isBlank() ? "" : "\n\n")
                .append(text, 0, Math.max(0, Math.min(text.length(), room)));
    }

    ParsedMail.Words words() {
        var read = Folding.of(plain.toString());
        var markup = html.toString().isBlank() ? null : HtmlText.safe(html.toString());
        return new ParsedMail.Words(read.body(), read.folded(), markup);
    }

    List<String> returned() {
        return returned;
    }

    List<IncomingAttachment> attachments() {
        return attachments;
    }

    List<String> refused() {
        return refused;
    }
}
