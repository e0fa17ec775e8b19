package org.supportflow.ticket.process;

import static org.supportflow.ticket.process.TicketVariables.ticket;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.CustomerNotified;
import org.supportflow.ticket.Timeline;

/** Tasks "Tell the customer ...": one of our texts goes to the customer. */
@Component
class NotifyCustomer implements JavaDelegate {

    private final ApplicationEventPublisher events;
    private final Timeline timeline;
    private final Clock clock;

    NotifyCustomer(ApplicationEventPublisher events, Timeline timeline, Clock clock) {
        this.events = events;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution task) {
        var template = TicketVariables.TEMPLATE.in(task);
        timeline.record(ticket(task), "customerNotified", "supportflow", Map.of("template", template));
        events.publishEvent(new CustomerNotified(ticket(task), clock.instant(), template, Map.of()));
    }
}
