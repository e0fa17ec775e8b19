package org.supportflow.ticket.process;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.Lifecycle;
import org.supportflow.ticket.LifecycleMessage;
import org.supportflow.ticket.Ticket;
import org.supportflow.ticket.Tickets;
import org.supportflow.ticket.Timeline;

/** The process instances of a ticket: the lifecycle and everything it has called. */
@Component
class TicketProcesses {

    private static final Set<String> REQUESTS =
            Set.of(LifecycleMessage.TICKET_SOLVED, LifecycleMessage.SOLUTION_CONFIRMED);

    private final RuntimeService runtime;
    private final Tickets tickets;
    private final Lifecycle lifecycle;
    private final ReadSoFar readSoFar;
    private final TicketPlaces places;
    private final Timeline timeline;

    TicketProcesses(
            RuntimeService runtime,
            Tickets tickets,
            Lifecycle lifecycle,
            ReadSoFar readSoFar,
            TicketPlaces places,
            Timeline timeline) {
        this.runtime = runtime;
        this.tickets = tickets;
        this.lifecycle = lifecycle;
        this.readSoFar = readSoFar;
        this.places = places;
        this.timeline = timeline;
    }

    /** Starts the lifecycle, or gives the message to whoever waits for it; the caller's transaction holds it all. */
    Delivery tell(InboxRow row) {
        var ticket = tickets.lock(row.ticket());
        if (row.message().equals(LifecycleMessage.TICKET_SUBMITTED)) {
            return start(ticket);
        }
        var waiting = places.waiting(ticket, row.message());
        waiting.forEach(instance -> correlate(instance, row));
        if (row.message().equals(LifecycleMessage.CUSTOMER_REPLIED)) {
            readSoFar.renew(ticket);
        }
        return waiting.isEmpty() ? notAwaited(ticket, row) : Delivery.DELIVERED;
    }

    private Delivery start(Ticket ticket) {
        if (ticket.processInstanceId().isEmpty()) {
            var reference = ticket.reference().value();
            var instance = runtime.createMessageCorrelation(LifecycleMessage.TICKET_SUBMITTED)
                    .processInstanceBusinessKey(reference)
                    .setVariable(TicketVariables.TICKET.name(), reference)
                    .correlateStartMessage();
            lifecycle.carriedBy(ticket.reference(), instance.getProcessInstanceId());
        }
        return Delivery.DELIVERED;
    }

    /** A request that crosses a step is told again when that is done; what no place takes any more is written down. */
    private Delivery notAwaited(Ticket ticket, InboxRow row) {
        if (REQUESTS.contains(row.message())) {
            if (places.isBetweenPlaces(ticket)) {
                return Delivery.ON_ITS_WAY;
            }
            timeline.record(row.ticket(), "notAwaited", "supportflow", Map.of("message", row.message()));
        }
        return Delivery.NOT_AWAITED;
    }

    private void correlate(String instance, InboxRow row) {
        Map<String, Object> variables = row.variables();
        runtime.createMessageCorrelation(row.message())
                .processInstanceId(instance)
                .setVariablesToTriggeredScope(variables)
                .correlateAllWithResult();
    }
}
