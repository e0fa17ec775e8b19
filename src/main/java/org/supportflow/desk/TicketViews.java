package org.supportflow.desk;

import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.ticket.Message;
import org.supportflow.ticket.Messages;
import org.supportflow.ticket.Ticket;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;

/** Puts together what one ticket is. */
@Component
public class TicketViews {

    private final Tickets tickets;
    private final Messages messages;
    private final TaskService tasks;

    TicketViews(Tickets tickets, Messages messages, TaskService tasks) {
        this.tickets = tickets;
        this.messages = messages;
        this.tasks = tasks;
    }

    @Transactional(readOnly = true)
    public TicketView of(TicketReference reference) {
        var ticket = tickets.get(reference);
        var handling = ticket.handling();
        var matter = ticket.matter();
        var progress = ticket.progress();
        return new TicketView(
                ticket.reference().value(),
                ticket.subject(),
                ticket.status().code(),
                ticket.channel().code(),
                ticket.language(),
                name(handling.statedSeverity().orElse(null)),
                name(handling.severity().orElse(null)),
                name(handling.priority().orElse(null)),
                handling.tier().orElse(null),
                handling.entitlement().orElse(null),
                handling.supportMode().orElse(null),
                matter.type().orElse(null),
                matter.product().orElse(null),
                matter.component().orElse(null),
                matter.environment(),
                handling.team().orElse(null),
                handling.assignee().orElse(null),
                ticket.requester().organizationName().orElse(null),
                new TicketItem.Person(
                        ticket.requester().name(), ticket.requester().email()),
                ticket.nextDeadline().orElse(null),
                ticket.openedAt(),
                ticket.createdAt(),
                progress.solvedAt().orElse(null),
                progress.closedAt().orElse(null),
                messages.findByTicketIdOrderByNumber(ticket.id()).stream()
                        .map(TicketViews::said)
                        .toList(),
                open(ticket));
    }

    private List<TicketView.OpenTask> open(Ticket ticket) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(ticket.reference().value())
                .list()
                .stream()
                .map(task -> new TicketView.OpenTask(
                        task.getId(), task.getName(), task.getAssignee(), "/go/task/" + task.getId()))
                .toList();
    }

    private static TicketView.Said said(Message message) {
        return new TicketView.Said(
                message.number(),
                message.authorKind().name().toLowerCase(Locale.ROOT),
                message.author(),
                message.isPublic(),
                message.body(),
                message.receivedAt());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
