package org.supportflow.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of a message, under a random id; its type was judged by content. */
@Entity
@Table(schema = "supportflow", name = "attachment")
public class Attachment extends Kept {

    @Column(name = "message_id")
    private UUID messageId = new UUID(0, 0);

    private String name = "";
    private String type = "application/octet-stream";
    private int size;

    @Column(name = "content_id")
    private @Nullable String contentId;

    private byte[] content = {};

    protected Attachment() {}

    static Attachment of(Message message, IncomingAttachment file) {
        var attachment = new Attachment();
        attachment.messageId = message.id();
        attachment.name = file.name();
        attachment.type = file.type();
        attachment.size = file.content().length;
        attachment.contentId = file.contentId();
        attachment.content = file.content();
        return attachment;
    }

    public UUID messageId() {
        return messageId;
    }

    public String name() {
        return name;
    }

    public String type() {
        return type;
    }

    /** In bytes. */
    public int size() {
        return size;
    }

    public Optional<String> contentId() {
        return Optional.ofNullable(contentId);
    }

    public byte[] content() {
        return content.clone();
    }
}
