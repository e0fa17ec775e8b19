package org.supportflow.mail.inbound;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supportflow.ticket.Message;

/** What became of a mail. */
record Fate(
        String state,
        @Nullable String reason,
        @Nullable UUID ticket,
        @Nullable Integer number) {

    static Fate processed(Message message) {
        return new Fate("processed", null, message.ticketId(), message.number());
    }

    /** It changed nothing, but can be seen with the reason. */
    static Fate ignored(String reason) {
        return new Fate("ignored", reason, null, null);
    }

    static Fate ignored(String reason, Message note) {
        return new Fate("ignored", reason, note.ticketId(), note.number());
    }
}
