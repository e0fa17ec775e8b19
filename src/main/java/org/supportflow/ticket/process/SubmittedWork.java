package org.supportflow.ticket.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.supportflow.engine.TaskSubmission;
import org.supportflow.engine.TaskSubmissionListener;
import org.supportflow.ticket.Classification;
import org.supportflow.ticket.Conversation;
import org.supportflow.ticket.Inbox;
import org.supportflow.ticket.LifecycleMessage;
import org.supportflow.ticket.OutgoingMessage;
import org.supportflow.ticket.Severity;
import org.supportflow.ticket.Ticket;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;
import org.supportflow.ticket.TimeSheet;
import org.supportflow.ticket.Triage;

/** Keeps what agents write into forms on the ticket: replies, notes, severity, classification, time. */
@Component
class SubmittedWork implements TaskSubmissionListener {

    private static final Set<String> FIELDS = Set.of(
            "reply",
            "note",
            "severity",
            "severityReason",
            "timeSpent",
            "seenUpTo",
            "product",
            "type",
            "component",
            "skill",
            "upstreamLink",
            "remoteSessionLink");

    /** Done beside the answer: whoever does them has not dealt with what the customer wrote last. */
    private static final Set<String> BESIDE_THE_ANSWER = Set.of("acknowledgePage", "giveAttention", "handleEscalation");

    private final Tickets tickets;
    private final Conversation conversation;
    private final Triage triage;
    private final TimeSheet times;
    private final Inbox inbox;
    private final AnsweringTasks answering;

    SubmittedWork(
            Tickets tickets,
            Conversation conversation,
            Triage triage,
            TimeSheet times,
            Inbox inbox,
            AnsweringTasks answering) {
        this.tickets = tickets;
        this.conversation = conversation;
        this.triage = triage;
        this.times = times;
        this.inbox = inbox;
        this.answering = answering;
    }

    @Override
    public Set<String> fields() {
        return FIELDS;
    }

    @Override
    public void submitted(TaskSubmission work) {
        TicketReference.parse(work.businessKey()).flatMap(tickets::find).ifPresent(found -> {
            var ticket = tickets.lock(found.reference());
            if (answering.contain(work.processDefinition(), work.taskKey())) {
                AnswerRules.check(ticket, work);
            }
            seenUpTo(ticket, work).ifPresent(number -> conversation.seen(ticket.reference(), number));
            write(ticket.reference(), work);
            judge(ticket, work);
            entitle(ticket.reference(), work);
            work.number("timeSpent")
                    .filter(minutes -> minutes > 0)
                    .ifPresent(minutes -> times.spent(ticket.reference(), work.user(), minutes, work.taskKey()));
        });
    }

    private static Optional<Integer> seenUpTo(Ticket ticket, TaskSubmission work) {
        var said = work.number("seenUpTo");
        return said.isPresent() || BESIDE_THE_ANSWER.contains(work.taskKey())
                ? said
                : Optional.of(ticket.lastMessage());
    }

    private void write(TicketReference ticket, TaskSubmission work) {
        work.text("reply")
                .filter(text -> !AnswerRules.isDiscarded(work))
                .ifPresent(text -> conversation.agentWrites(ticket, OutgoingMessage.reply(work.user(), text)));
        for (var field : Map.of("note", "", "upstreamLink", "Upstream: ", "remoteSessionLink", "Remote session: ")
                .entrySet()) {
            work.text(field.getKey())
                    .ifPresent(text -> conversation.agentWrites(
                            ticket, OutgoingMessage.note(work.user(), field.getValue() + text)));
        }
    }

    private void judge(Ticket ticket, TaskSubmission work) {
        work.text("type")
                .ifPresent(
                        type -> triage.classify(ticket.reference(), classification(ticket, work, type), work.user()));
        work.text("severity").map(Severity::valueOf).ifPresent(severity -> {
            var before = ticket.handling().severity();
            triage.severity(
                    ticket.reference(),
                    severity,
                    work.user(),
                    work.text("severityReason").orElse(work.taskKey()));
            if (before.isPresent()
                    && before.get() != severity
                    && !work.taskKey().equals("triageTicket")) {
                inbox.put(ticket.reference(), LifecycleMessage.SEVERITY_CHANGED, Map.of());
            }
        });
    }

    /** A person's word on who may ask stands from then on. */
    private void entitle(TicketReference ticket, TaskSubmission work) {
        var outcome = work.text("outcome").orElse("");
        if (work.taskKey().equals("checkProof") && !outcome.equals("decline")) {
            triage.entitlement(ticket, outcome);
        } else if (work.taskKey().equals("decideException") && outcome.equals("accept")) {
            triage.entitlement(ticket, "entitled");
        }
    }

    /** What the agent left empty stays as it was; a person's word is certain. */
    private static Classification classification(Ticket ticket, TaskSubmission work, String type) {
        var known = ticket.matter();
        return new Classification(
                work.text("product").or(known::product).orElse(null),
                type,
                work.text("component").or(known::component).orElse(null),
                work.text("skill").or(known::skill).orElse(null),
                1.0);
    }
}
