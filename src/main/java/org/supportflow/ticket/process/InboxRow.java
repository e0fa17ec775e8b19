package org.supportflow.ticket.process;

import java.util.Map;
import java.util.UUID;
import org.supportflow.ticket.TicketReference;

/** One message on its way to a ticket's process. */
record InboxRow(long id, UUID ticketId, TicketReference ticket, String message, Map<String, Object> variables) {}
