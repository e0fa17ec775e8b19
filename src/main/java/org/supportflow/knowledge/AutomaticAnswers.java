package org.supportflow.knowledge;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.decision.Decisions;
import org.supportflow.decision.Outcome;
import org.supportflow.ticket.AuthorKind;
import org.supportflow.ticket.Conversation;
import org.supportflow.ticket.Message;
import org.supportflow.ticket.Messages;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;

/** Answers tickets by itself with what table {@code auto-reply} names. */
@Component
public class AutomaticAnswers {

    private static final String TABLE = "auto-reply";

    private final Decisions decisions;
    private final StandardAnswers answers;
    private final Conversation conversation;
    private final Tickets tickets;
    private final Messages messages;

    AutomaticAnswers(
            Decisions decisions,
            StandardAnswers answers,
            Conversation conversation,
            Tickets tickets,
            Messages messages) {
        this.decisions = decisions;
        this.answers = answers;
        this.conversation = conversation;
        this.tickets = tickets;
        this.messages = messages;
    }

    /** Is this the user task at which an agent decides about the text? */
    public static boolean isReviewedAt(String userTask) {
        return userTask.equals("reviewAutomaticAnswer");
    }

    /** The text that the table named last, in the customer's language. */
    @Transactional
    public String suggested(TicketReference reference) {
        var outcome = decisions
                .latest(reference, TABLE)
                .orElseThrow(() -> new IllegalStateException(
                        "Table auto-reply has not decided about %s. Ask it before this task.".formatted(reference)));
        return text(reference, outcome)
                .orElseThrow(() -> new IllegalStateException(
                        "There is no standard answer '%s'. Add it, or change the row %s of table auto-reply."
                                .formatted(key(outcome), outcome.answer().row())));
    }

    /** The same text, if there still is one. */
    @Transactional(readOnly = true)
    public Optional<String> find(TicketReference reference) {
        return decisions.latest(reference, TABLE).flatMap(outcome -> text(reference, outcome));
    }

    private Optional<String> text(TicketReference reference, Outcome outcome) {
        return answers.find(key(outcome), tickets.get(reference).language());
    }

    private static String key(Outcome outcome) {
        return outcome.optionalText("answer").orElse("");
    }

    /** Sends it once; a ticket that a person or the product has answered already gets nothing more. */
    @Transactional
    public void send(TicketReference reference) {
        var ticket = tickets.lock(reference);
        if (messages.findByTicketIdOrderByNumber(ticket.id()).stream().noneMatch(AutomaticAnswers::isAnswer)) {
            conversation.machineAnswers(reference, suggested(reference));
        }
    }

    private static boolean isAnswer(Message message) {
        return message.isPublic() && message.authorKind() != AuthorKind.CUSTOMER;
    }
}
