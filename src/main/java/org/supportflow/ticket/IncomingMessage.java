package org.supportflow.ticket;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer wrote, already read and made safe: {@code body} is plain text without quotes and signature, {@code
 * folded} what was folded away, {@code html} sanitised or none, {@code receivedAt} when it reached us.
 */
public record IncomingMessage(
        String author,
        String body,
        @Nullable String folded,
        @Nullable String html,
        Channel channel,
        Instant receivedAt,
        List<IncomingAttachment> attachments) {

    public IncomingMessage {
        author = Storable.text(author);
        body = Storable.text(body);
        folded = Storable.textOrNone(folded);
        html = Storable.textOrNone(html);
    }

    public static IncomingMessage text(String author, String body, Channel channel, Instant receivedAt) {
        return new IncomingMessage(author, body, null, null, channel, receivedAt, List.of());
    }
}
