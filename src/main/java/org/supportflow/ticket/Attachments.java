package org.supportflow.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Files that came with messages. */
public interface Attachments extends Repository<Attachment, UUID> {

    Attachment save(Attachment attachment);

    /** A file, if it came with a message of this ticket: an id alone opens nothing. */
    @Query("""
            select file from Attachment file join Message message on message.id = file.messageId
            where file.id = :id and message.ticketId = :ticket""")
    Optional<Attachment> find(UUID ticket, UUID id);

    @Query("""
            select new org.supportflow.ticket.AttachmentFacts(file.id, file.messageId, file.name, file.type, file.size)
            from Attachment file join Message message on message.id = file.messageId
            where message.ticketId = :ticket
            order by message.number, file.name, file.id""")
    List<AttachmentFacts> factsOf(UUID ticket);

    List<Attachment> findByMessageId(UUID messageId);
}
