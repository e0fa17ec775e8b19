package org.supportflow.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Files that came with messages. */
public interface Attachments extends Repository<Attachment, UUID> {

    Attachment save(Attachment attachment);

    Optional<Attachment> findById(UUID id);

    List<Attachment> findByMessageId(UUID messageId);
}
