package org.supportflow.ticket.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.Lifecycle;
import org.supportflow.ticket.LifecycleMessage;
import org.supportflow.ticket.Ticket;
import org.supportflow.ticket.Tickets;

/** The process instances of a ticket: the lifecycle and everything it has called. */
@Component
class TicketProcesses {

    private final RuntimeService runtime;
    private final Tickets tickets;
    private final Lifecycle lifecycle;
    private final ReadSoFar readSoFar;
    private final JdbcClient jdbc;

    TicketProcesses(
            RuntimeService runtime, Tickets tickets, Lifecycle lifecycle, ReadSoFar readSoFar, JdbcClient jdbc) {
        this.runtime = runtime;
        this.tickets = tickets;
        this.lifecycle = lifecycle;
        this.readSoFar = readSoFar;
        this.jdbc = jdbc;
    }

    /** Starts the lifecycle, or gives the message to whoever waits for it; the caller's transaction holds it all. */
    Delivery tell(InboxRow row) {
        var ticket = tickets.lock(row.ticket());
        if (row.message().equals(LifecycleMessage.TICKET_SUBMITTED)) {
            return start(ticket);
        }
        var waiting = ticket.processInstanceId()
                .map(root -> waiting(root, row.message()))
                .orElse(List.of());
        waiting.forEach(instance -> correlate(instance, row));
        if (row.message().equals(LifecycleMessage.CUSTOMER_REPLIED)) {
            readSoFar.renew(ticket);
        }
        return waiting.isEmpty() ? Delivery.NOT_AWAITED : Delivery.DELIVERED;
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

    /**
     * The instances below the lifecycle that wait for a message. By the instance tree, not by business key: two
     * instances of one key that wait for the same message would make the engine refuse both.
     */
    private List<String> waiting(String root, String message) {
        return jdbc.sql("""
                        select distinct s.proc_inst_id_ from act_ru_event_subscr s
                        join act_ru_execution e on e.id_ = s.proc_inst_id_
                        where e.root_proc_inst_id_ = ? and s.event_type_ = 'message' and s.event_name_ = ?
                        """).params(root, message).query(String.class).list();
    }

    private void correlate(String instance, InboxRow row) {
        Map<String, Object> variables = row.variables();
        runtime.createMessageCorrelation(row.message())
                .processInstanceId(instance)
                .setVariablesToTriggeredScope(variables)
                .correlateAllWithResult();
    }
}
