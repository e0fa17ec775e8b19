package org.supportflow.ticket.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.ticket.Channel;
import org.supportflow.ticket.Conversation;
import org.supportflow.ticket.IncomingMessage;
import org.supportflow.ticket.Intake;
import org.supportflow.ticket.IntakeKey;
import org.supportflow.ticket.Message;
import org.supportflow.ticket.Messages;
import org.supportflow.ticket.OutgoingMessage;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;
import org.supportflow.ticket.Visibility;
import org.supportflow.ticket.process.AnswerDesk;

/** Takes in what clients write for a contact or an agent. */
@Component
class WrittenByClients {

    private final Tickets tickets;
    private final Messages messages;
    private final Conversation conversation;
    private final Intake intake;
    private final AnswerDesk answers;
    private final Clock clock;

    WrittenByClients(
            Tickets tickets,
            Messages messages,
            Conversation conversation,
            Intake intake,
            AnswerDesk answers,
            Clock clock) {
        this.tickets = tickets;
        this.messages = messages;
        this.conversation = conversation;
        this.intake = intake;
        this.answers = answers;
        this.clock = clock;
    }

    /** On a ticket that is over this makes a follow-up ticket. */
    @Transactional
    public MessageSummary byContact(TicketReference reference, MessageRequest request, @Nullable IntakeKey key) {
        var ticket = tickets.lock(reference);
        var incoming = IncomingMessage.text(ticket.requester().email(), request.body(), Channel.REST, clock.instant());
        if (ticket.status().isFinal()) {
            var next = intake.followUp(ticket, incoming, key).ticket();
            return MessageSummary.of(next.reference(), message(next.reference(), 1));
        }
        return MessageSummary.of(reference, conversation.customerWrites(reference, incoming, key));
    }

    /** With an outcome the message completes the task that waits for the answer. */
    @Transactional
    public MessageSummary byAgent(
            TicketReference reference, MessageRequest request, Authentication agent, @Nullable IntakeKey key) {
        var message = conversation.alreadyWritten(reference, key).orElseGet(() -> write(reference, request, agent));
        return MessageSummary.of(reference, message);
    }

    private Message write(TicketReference reference, MessageRequest request, Authentication agent) {
        if (request.outcome() == null) {
            var visibility = request.isNote() ? Visibility.INTERNAL : Visibility.PUBLIC;
            return conversation.agentWrites(
                    reference, new OutgoingMessage(agent.getName(), request.body(), visibility, Channel.REST));
        }
        answers.complete(reference, agent.getName(), values(request, request.outcome()));
        return message(reference, tickets.get(reference).lastMessage());
    }

    private static Map<String, Object> values(MessageRequest request, String outcome) {
        var values = new HashMap<String, Object>();
        values.put("outcome", outcome);
        values.put(request.isNote() ? "note" : "reply", request.body());
        if (request.seenUpTo() != null) {
            values.put("seenUpTo", request.seenUpTo());
        }
        return values;
    }

    private Message message(TicketReference reference, int number) {
        return messages.findByTicketIdAndNumber(tickets.get(reference).id(), number)
                .orElseThrow();
    }
}
