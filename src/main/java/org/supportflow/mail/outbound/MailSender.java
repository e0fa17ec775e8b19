package org.supportflow.mail.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;
import org.supportflow.outbox.OutboxChannel;
import org.supportflow.outbox.OutboxItem;
import org.supportflow.outbox.Undeliverable;

/** Sends the mails of the outbox by SMTP. */
@Component
class MailSender implements OutboxChannel {

    private final Post post;
    private final Letters letters;
    private final Envelopes envelopes;
    private final ObjectMapper json;

    MailSender(Post post, Letters letters, Envelopes envelopes, ObjectMapper json) {
        this.post = post;
        this.letters = letters;
        this.envelopes = envelopes;
        this.json = json;
    }

    @Override
    public String kind() {
        return MailDesk.KIND;
    }

    @Override
    public void deliver(OutboxItem item) {
        var order = order(item);
        var letter = letters.write(order);
        post.handOver(session -> envelopes.seal(order, letter, session));
    }

    private MailOrder order(OutboxItem item) {
        try {
            return json.readValue(item.payload(), MailOrder.class);
        } catch (JsonProcessingException unreadable) {
            throw new Undeliverable("This item is no mail of ours: " + unreadable.getOriginalMessage());
        }
    }
}
