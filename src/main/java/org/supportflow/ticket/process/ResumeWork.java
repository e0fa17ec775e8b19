package org.supportflow.ticket.process;

import static org.supportflow.ticket.process.TicketVariables.ticket;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.Lifecycle;

/** Task "Resume work": the waiting is over; a customer's words have ended it already when they came in. */
@Component
class ResumeWork implements JavaDelegate {

    private final Lifecycle lifecycle;
    private final Clock clock;

    ResumeWork(Lifecycle lifecycle, Clock clock) {
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution task) {
        lifecycle.resume(ticket(task), clock.instant(), task.getCurrentActivityId());
    }
}
