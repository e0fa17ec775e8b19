package org.supportflow.ticket;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a customer wrote while their ticket was being closed goes on as a follow-up ticket, as if written just after. */
@Component
class UnreadWords {

    private final Tickets tickets;
    private final Messages messages;
    private final Attachments attachments;
    private final Intake intake;
    private final Conversation conversation;
    private final Timeline timeline;

    UnreadWords(
            Tickets tickets,
            Messages messages,
            Attachments attachments,
            Intake intake,
            Conversation conversation,
            Timeline timeline) {
        this.tickets = tickets;
        this.messages = messages;
        this.attachments = attachments;
        this.intake = intake;
        this.conversation = conversation;
        this.timeline = timeline;
    }

    @EventListener
    void on(TicketClosed event) {
        goOn(tickets.lock(event.ticket()));
    }

    @EventListener
    void on(TicketWithdrawn event) {
        goOn(tickets.lock(event.ticket()));
    }

    private void goOn(Ticket over) {
        if (!over.hasUnseenCustomerMessage()) {
            return;
        }
        var unread = messages.findByTicketIdOrderByNumber(over.id()).stream()
                .filter(over::isUnread)
                .map(this::asItCame)
                .toList();
        if (!unread.isEmpty()) {
            followUp(over, unread);
        }
    }

    private void followUp(Ticket over, List<IncomingMessage> unread) {
        var next = intake.followUp(over, unread.get(0), null).ticket().reference();
        unread.stream().skip(1).forEach(message -> conversation.customerWrites(next, message, null));
        timeline.record(over, "followedUp", "supportflow", Map.of("ticket", next.value()));
    }

    private IncomingMessage asItCame(Message message) {
        var files = attachments.findByMessageId(message.id()).stream()
                .map(file -> new IncomingAttachment(
                        file.name(),
                        file.type(),
                        file.content(),
                        file.contentId().orElse(null)))
                .toList();
        return new IncomingMessage(
                message.author(),
                message.body(),
                message.folded().orElse(null),
                message.html().orElse(null),
                message.channel(),
                message.receivedAt(),
                files);
    }
}
