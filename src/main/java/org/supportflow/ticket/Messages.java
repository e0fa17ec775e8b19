package org.supportflow.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What was said. */
public interface Messages extends Repository<Message, UUID> {

    Message save(Message message);

    List<Message> findByTicketIdOrderByNumber(UUID ticketId);

    Optional<Message> findByTicketIdAndNumber(UUID ticketId, int number);
}
