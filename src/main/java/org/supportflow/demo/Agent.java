package org.supportflow.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supportflow.demo.process.StaffWork;
import org.supportflow.ticket.Conversation;
import org.supportflow.ticket.OutgoingMessage;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;

/** What agents do in the stories: the task at hand, with the fields of its form. */
@Component
class Agent {

    private static final Set<String> ANSWERING = Set.of("answerTicket", "answerCommunityQuestion");

    private static final Set<String> EMERGENCY = Set.of("update", "restored");

    /** Which tasks offer an outcome. */
    private static final Map<String, Set<String>> TASKS = Map.ofEntries(
            Map.entry("askCustomer", ANSWERING),
            Map.entry("solved", ANSWERING),
            Map.entry("waitUpstream", ANSWERING),
            Map.entry("handOver", Set.of("answerTicket")),
            Map.entry("paidSupport", Set.of("answerCommunityQuestion")),
            Map.entry("update", Set.of("handleEmergency")),
            Map.entry("restored", Set.of("handleEmergency")),
            Map.entry("released", Set.of("waitForUpstreamFix")),
            Map.entry("noFix", Set.of("waitForUpstreamFix")),
            Map.entry("entitled", Set.of("checkProof")),
            Map.entry("community", Set.of("checkProof")),
            Map.entry("accept", Set.of("decideException")),
            Map.entry("decline", Set.of("decideException", "checkProof")),
            Map.entry("writeAgain", Set.of("waitForCustomerReply")),
            Map.entry("close", Set.of("waitForConfirmation", "decideOnSilence")),
            Map.entry("send", Set.of("reviewAutomaticAnswer")));

    private final StaffWork work;
    private final Conversation conversation;
    private final Tickets tickets;

    Agent(StaffWork work, Conversation conversation, Tickets tickets) {
        this.work = work;
        this.conversation = conversation;
        this.tickets = tickets;
    }

    /** False when the task is not there yet. */
    boolean act(TicketReference ticket, Story.Step step) {
        var outcome = Objects.requireNonNull(step.agent());
        if (outcome.equals("note")) {
            return note(ticket, Objects.requireNonNull(step.text()));
        }
        var kinds = TASKS.get(outcome);
        if (kinds == null) {
            throw new IllegalArgumentException("No task of an agent has the outcome '%s'".formatted(outcome));
        }
        return work.complete(ticket, kinds, values(outcome, step));
    }

    private boolean note(TicketReference ticket, String text) {
        var owner = tickets.get(ticket).handling().assignee();
        owner.ifPresent(agent -> conversation.agentWrites(ticket, OutgoingMessage.note(agent, text)));
        return owner.isPresent();
    }

    private static Map<String, Object> values(String outcome, Story.Step step) {
        var values = new HashMap<String, Object>();
        values.put("outcome", outcome);
        put(values, "reply", step.text());
        put(values, "note", note(outcome, step));
        put(values, "timeSpent", step.minutes());
        put(values, "severity", step.severity() == null ? null : step.severity().name());
        put(values, "severityReason", step.because());
        put(values, "remoteSessionLink", EMERGENCY.contains(outcome) ? step.link() : null);
        return values;
    }

    /** Only an emergency has a field for a link. */
    private static @Nullable String note(String outcome, Story.Step step) {
        if (step.link() == null || EMERGENCY.contains(outcome)) {
            return step.note();
        }
        return step.note() == null ? "Upstream: " + step.link() : step.note() + "\nUpstream: " + step.link();
    }

    private static void put(Map<String, Object> values, String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value);
        }
    }
}
