package org.supportflow.ticket;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface TimelineEntries extends Repository<TimelineEntry, Long> {

    TimelineEntry save(TimelineEntry entry);

    List<TimelineEntry> findByTicketIdOrderById(UUID ticketId);
}
