package org.supportflow.ticket.process;

import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.supportflow.engine.TaskSubmission;
import org.supportflow.engine.TaskSubmissionListener;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;
import org.supportflow.ticket.Timeline;

/** Tells in the history what people did beside the answer, which otherwise left no trace on the ticket. */
@Component
@Order(0)
class RecordedWork implements TaskSubmissionListener {

    private static final Map<String, String> KINDS = Map.of(
            "acknowledgePage", "pageAcknowledged",
            "handleEscalation", "escalationHandled",
            "giveAttention", "attentionGiven");

    private final Tickets tickets;
    private final Timeline timeline;

    RecordedWork(Tickets tickets, Timeline timeline) {
        this.tickets = tickets;
        this.timeline = timeline;
    }

    @Override
    public Set<String> fields() {
        return Set.of();
    }

    @Override
    public void submitted(TaskSubmission work) {
        var kind = KINDS.get(work.taskKey());
        if (kind != null) {
            TicketReference.parse(work.businessKey())
                    .flatMap(tickets::find)
                    .ifPresent(ticket -> timeline.record(ticket.reference(), kind, work.user(), decision(work)));
        }
    }

    private static Map<String, String> decision(TaskSubmission work) {
        return work.text("outcome").map(outcome -> Map.of("outcome", outcome)).orElse(Map.of());
    }
}
