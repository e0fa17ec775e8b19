package org.supportflow.ticket;

import org.jspecify.annotations.Nullable;

/** A file that came with a message; {@code type} was judged by its content, {@code contentId} is for inline images. */
public record IncomingAttachment(
        String name, String type, byte[] content, @Nullable String contentId) {

    public IncomingAttachment {
        name = Storable.text(name);
        contentId = Storable.textOrNone(contentId);
    }
}
