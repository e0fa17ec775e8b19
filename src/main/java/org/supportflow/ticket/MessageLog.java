package org.supportflow.ticket;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Appends to what was said on a ticket: the message, its files, and the entry in the timeline. */
@Component
class MessageLog {

    private final Messages messages;
    private final Attachments attachments;
    private final Timeline timeline;
    private final Clock clock;

    MessageLog(Messages messages, Attachments attachments, Timeline timeline, Clock clock) {
        this.messages = messages;
        this.attachments = attachments;
        this.timeline = timeline;
        this.clock = clock;
    }

    Message append(Ticket ticket, IncomingMessage incoming) {
        var message = messages.save(Message.from(ticket, incoming, clock.instant()));
        incoming.attachments().forEach(file -> attachments.save(Attachment.of(message, file)));
        return recorded(ticket, message, "customerWrote");
    }

    Message append(Ticket ticket, AuthorKind kind, OutgoingMessage outgoing) {
        var message = messages.save(Message.from(ticket, kind, outgoing, clock.instant()));
        var reply = kind == AuthorKind.AUTOMATIC ? "automaticAnswerSent" : "agentReplied";
        return recorded(ticket, message, message.isPublic() ? reply : "noteWritten");
    }

    Message get(UUID ticket, int number) {
        return messages.findByTicketIdAndNumber(ticket, number).orElseThrow();
    }

    private Message recorded(Ticket ticket, Message message, String kind) {
        timeline.record(ticket, kind, message.author(), Map.of("message", String.valueOf(message.number())));
        return message;
    }
}
