package org.supportflow.ticket.process;

import static org.supportflow.ticket.process.TicketVariables.ticket;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.StaffNotified;
import org.supportflow.ticket.Timeline;

/** Tasks "Tell the owner, the team, a lead ...": somebody of ours is told. */
@Component
class NotifyStaff implements JavaDelegate {

    private final ApplicationEventPublisher events;
    private final Timeline timeline;
    private final Clock clock;

    NotifyStaff(ApplicationEventPublisher events, Timeline timeline, Clock clock) {
        this.events = events;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution task) {
        var recipient = TicketVariables.RECIPIENT.in(task);
        var template = TicketVariables.TEMPLATE.in(task);
        timeline.record(
                ticket(task), "staffNotified", "supportflow", Map.of("recipient", recipient, "template", template));
        events.publishEvent(new StaffNotified(ticket(task), clock.instant(), recipient, template, reachedStep(task)));
    }

    /** What the mail is about where a clock is the reason. */
    private static Map<String, String> reachedStep(DelegateExecution task) {
        return TicketVariables.CLOCK
                .optionalIn(task)
                .flatMap(clock -> TicketVariables.STEP
                        .optionalIn(task)
                        .map(step -> Map.of("clock", clock, "step", step.toString())))
                .orElse(Map.of());
    }
}
