package org.supportflow.ticket.process;

import static org.supportflow.ticket.process.TicketVariables.ticket;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.Conversation;
import org.supportflow.ticket.CustomerNotified;
import org.supportflow.ticket.Tickets;
import org.supportflow.ticket.Timeline;

/** Tasks "Tell the customer ...": one of our texts goes to the customer. */
@Component
class NotifyCustomer implements JavaDelegate {

    private static final String PROOF_NEEDED = "proofNeeded";

    private final Tickets tickets;
    private final Conversation conversation;
    private final ApplicationEventPublisher events;
    private final Timeline timeline;
    private final Clock clock;

    NotifyCustomer(
            Tickets tickets,
            Conversation conversation,
            ApplicationEventPublisher events,
            Timeline timeline,
            Clock clock) {
        this.tickets = tickets;
        this.conversation = conversation;
        this.events = events;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution task) {
        var template = TicketVariables.TEMPLATE.in(task);
        timeline.record(ticket(task), "customerNotified", "supportflow", Map.of("template", template));
        if (template.equals(PROOF_NEEDED)) {
            // What was written before we asked is no answer to it.
            conversation.seen(ticket(task), tickets.lock(ticket(task)).lastMessage());
        }
        events.publishEvent(new CustomerNotified(ticket(task), clock.instant(), template, Map.of()));
    }
}
