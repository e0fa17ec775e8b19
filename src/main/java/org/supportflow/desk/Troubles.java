package org.supportflow.desk;

import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.supportflow.mail.MailFailed;
import org.supportflow.outbox.OutboxFailed;
import org.supportflow.ticket.InboxRecovered;
import org.supportflow.ticket.InboxStuck;
import org.supportflow.ticket.Ticket;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;

/** Puts what the product could not do by itself into Tasklist, where people look, as a task for team triage. */
@Component
class Troubles {

    private static final String TRIAGE = "triage";

    private final TaskService tasks;
    private final Tickets tickets;

    Troubles(TaskService tasks, Tickets tickets) {
        this.tasks = tasks;
        this.tickets = tickets;
    }

    @EventListener
    void notSent(OutboxFailed failed) {
        var ticket = reference(failed.ticket());
        task(
                "Not sent for %s: %s".formatted(ticket.orElse("no ticket"), failed.kind()),
                "Item %d of the outbox was given up: %s. Reach the customer another way, or mend the cause and send it again."
                        .formatted(failed.item(), failed.error()),
                ticket);
    }

    @EventListener
    void notRead(MailFailed failed) {
        task(
                "Mail %d could not be read".formatted(failed.rawMail()),
                "It is kept as it came, and made no ticket: %s. Mend the cause and process it again."
                        .formatted(failed.error()),
                Optional.empty());
    }

    @EventListener
    void notTold(InboxStuck stuck) {
        task(
                name(stuck.ticket(), stuck.message()),
                "The ticket is saved, but its process does not take it: %s. Mend the diagram or resume its process; it is tried again every few seconds, and this task closes itself."
                        .formatted(stuck.error()),
                Optional.of(stuck.ticket().value()));
    }

    @EventListener
    void toldAfterAll(InboxRecovered recovered) {
        tasks.createTaskQuery()
                .taskName(name(recovered.ticket(), recovered.message()))
                .list()
                .forEach(task -> tasks.complete(task.getId()));
    }

    private static String name(TicketReference ticket, String message) {
        return "%s waits for its process: %s".formatted(ticket, message);
    }

    private void task(String name, String description, Optional<String> ticket) {
        var task = tasks.newTask();
        task.setName(name);
        task.setDescription(description);
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), TRIAGE);
        ticket.ifPresent(reference -> tasks.setVariableLocal(task.getId(), "ticket", reference));
    }

    private Optional<String> reference(@Nullable UUID ticket) {
        return Optional.ofNullable(ticket)
                .flatMap(tickets::findById)
                .map(Ticket::reference)
                .map(reference -> reference.value());
    }
}
