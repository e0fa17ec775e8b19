package org.supportflow.demo;

import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.Conversation;
import org.supportflow.ticket.IncomingMessage;
import org.supportflow.ticket.NotPossibleNow;
import org.supportflow.ticket.Requests;
import org.supportflow.ticket.Severity;
import org.supportflow.ticket.TicketReference;

/** What customers do in the stories, through the doors that real ones use. */
@Component
class Customer {

    private final Conversation conversation;
    private final Requests requests;
    private final Clock clock;

    Customer(Conversation conversation, Requests requests, Clock clock) {
        this.conversation = conversation;
        this.requests = requests;
        this.clock = clock;
    }

    /** False when the ticket is not so far yet. */
    boolean act(TicketReference ticket, Story story, Story.Step step) {
        try {
            doIt(ticket, story, step);
            return true;
        } catch (NotPossibleNow early) {
            return false;
        }
    }

    private void doIt(TicketReference ticket, Story story, Story.Step step) {
        switch (Objects.requireNonNull(step.customer())) {
            case "writes" -> writes(ticket, story, Objects.requireNonNull(step.text()));
            case "confirms" -> requests.confirm(ticket, story.by());
            case "withdraws" -> requests.withdraw(ticket, story.by());
            case "wantsAttention" -> requests.askForAttention(ticket, story.by());
            case "raises" ->
                requests.changeSeverity(
                        ticket,
                        Objects.requireNonNullElse(step.severity(), Severity.S2),
                        story.by(),
                        Objects.requireNonNullElse(step.because(), "It got worse."));
            default -> throw new IllegalArgumentException("Customers cannot do '%s'".formatted(step.customer()));
        }
    }

    private void writes(TicketReference ticket, Story story, String text) {
        var message = IncomingMessage.text(story.by(), text, story.channel(), clock.instant());
        conversation.customerWrites(ticket, message, null);
    }
}
