package org.supportflow.ticket.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.supportflow.ticket.Message;
import org.supportflow.ticket.TicketReference;

/** A message as it was taken in; {@code ticket} is another one when the addressed ticket was over. */
record MessageSummary(
        String ticket,
        int number,
        String from,
        @JsonProperty("public") boolean isPublic,
        Instant receivedAt) {

    static MessageSummary of(TicketReference ticket, Message message) {
        return new MessageSummary(
                ticket.value(),
                message.number(),
                message.authorKind().name().toLowerCase(java.util.Locale.ROOT),
                message.isPublic(),
                message.receivedAt());
    }
}
