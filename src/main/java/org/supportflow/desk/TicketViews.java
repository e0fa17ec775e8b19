package org.supportflow.desk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.customer.Contracts;
import org.supportflow.knowledge.AutomaticAnswers;
import org.supportflow.sla.ClockReports;
import org.supportflow.ticket.AttachmentFacts;
import org.supportflow.ticket.Attachments;
import org.supportflow.ticket.Message;
import org.supportflow.ticket.Messages;
import org.supportflow.ticket.TaskTitle;
import org.supportflow.ticket.Ticket;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;

/** Puts together what one ticket is. */
@Component
public class TicketViews {

    private final Tickets tickets;
    private final Messages messages;
    private final Attachments attachments;
    private final ClockReports clocks;
    private final TaskService tasks;
    private final AutomaticAnswers answers;
    private final Contracts contracts;

    TicketViews(
            Tickets tickets,
            Messages messages,
            Attachments attachments,
            ClockReports clocks,
            TaskService tasks,
            AutomaticAnswers answers,
            Contracts contracts) {
        this.tickets = tickets;
        this.messages = messages;
        this.attachments = attachments;
        this.clocks = clocks;
        this.tasks = tasks;
        this.answers = answers;
        this.contracts = contracts;
    }

    public boolean isKnown(TicketReference reference) {
        return tickets.find(reference).isPresent();
    }

    /** All of one instant: a task is never shown beside a ticket from before it was assigned. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public TicketView of(TicketReference reference) {
        var ticket = tickets.get(reference);
        var open = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .list();
        return new TicketView(
                question(ticket),
                handled(ticket),
                dates(ticket),
                said(ticket),
                clocks.of(reference),
                open.stream().map(task -> open(ticket, task)).toList(),
                suggested(ticket, open));
    }

    private static TicketView.Question question(Ticket ticket) {
        var requester = ticket.requester();
        var matter = ticket.matter();
        return new TicketView.Question(
                ticket.reference().value(),
                ticket.subject(),
                ticket.channel().code(),
                ticket.language(),
                new TicketItem.Person(requester.name(), requester.email()),
                requester.organizationName().orElse(null),
                matter.product().orElse(null),
                matter.productVersion().orElse(null),
                matter.environment(),
                name(ticket.handling().statedSeverity().orElse(null)));
    }

    private static TicketView.Handled handled(Ticket ticket) {
        var handling = ticket.handling();
        return new TicketView.Handled(
                ticket.status().code(),
                name(handling.severity().orElse(null)),
                name(handling.priority().orElse(null)),
                handling.tier().orElse(null),
                handling.entitlement().orElse(null),
                handling.supportMode().orElse(null),
                ticket.matter().type().orElse(null),
                ticket.matter().component().orElse(null),
                handling.team().orElse(null),
                handling.assignee().orElse(null));
    }

    private TicketView.Dates dates(Ticket ticket) {
        return new TicketView.Dates(
                ticket.nextDeadline().orElse(null),
                ticket.openedAt(),
                ticket.createdAt(),
                ticket.progress().solvedAt().orElse(null),
                ticket.progress().closedAt().orElse(null),
                contracts.endedSince(ticket).orElse(null));
    }

    private static TicketView.OpenTask open(Ticket ticket, Task task) {
        return new TicketView.OpenTask(
                task.getId(),
                TaskTitle.inDiagram(task.getName(), ticket.reference()),
                task.getAssignee(),
                "/go/task/" + task.getId());
    }

    private @Nullable String suggested(Ticket ticket, List<Task> open) {
        return open.stream().map(Task::getTaskDefinitionKey).anyMatch(AutomaticAnswers::isReviewedAt)
                ? answers.find(ticket.reference()).orElse(null)
                : null;
    }

    private List<TicketView.Said> said(Ticket ticket) {
        var files = attachments.factsOf(ticket.id()).stream()
                .collect(Collectors.groupingBy(
                        AttachmentFacts::messageId,
                        Collectors.mapping(file -> file(ticket.reference(), file), Collectors.toList())));
        return messages.findByTicketIdOrderByNumber(ticket.id()).stream()
                .map(message -> said(message, files.getOrDefault(message.id(), List.of())))
                .toList();
    }

    private static TicketView.File file(TicketReference ticket, AttachmentFacts file) {
        var url = "/api/v1/tickets/%s/attachments/%s".formatted(ticket, file.id());
        return new TicketView.File(file.id(), file.name(), file.type(), file.size(), url);
    }

    private static TicketView.Said said(Message message, List<TicketView.File> files) {
        return new TicketView.Said(
                message.number(),
                message.authorKind().name().toLowerCase(Locale.ROOT),
                message.author(),
                message.isPublic(),
                message.channel().code(),
                message.body(),
                message.folded().orElse(null),
                files,
                message.receivedAt());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
