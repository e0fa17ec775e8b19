package org.supportflow.ticket;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What tables may ask of a ticket, by the names of their inputs. */
@Component
public class TicketFacts {

    /** Every fact that {@link #of} may give. */
    public static final Set<String> NAMES = Set.of(
            "channel",
            "product",
            "environment",
            "language",
            "words",
            "statedSeverity",
            "production",
            "outage",
            "dataLoss",
            "degraded",
            "workaround",
            "shareOfUsers",
            "questionOnly",
            "security",
            "severity",
            "priority",
            "type",
            "component",
            "confidence",
            "tier",
            "entitlement",
            "waitingFor",
            "hasOwner");

    private final Tickets tickets;
    private final Messages messages;
    private final SignalWords signals;

    TicketFacts(Tickets tickets, Messages messages, SignalWords signals) {
        this.tickets = tickets;
        this.messages = messages;
        this.signals = signals;
    }

    /** The facts as they stand now; what nobody has said or decided yet is missing. */
    public Map<String, @Nullable Object> of(TicketReference reference) {
        var ticket = tickets.get(reference);
        var facts = new HashMap<String, @Nullable Object>();
        stated(ticket, facts);
        decided(ticket, facts);
        said(ticket, facts);
        return facts;
    }

    private static void stated(Ticket ticket, Map<String, @Nullable Object> facts) {
        facts.put("channel", ticket.channel().code());
        facts.put("product", ticket.matter().product().orElse(null));
        facts.put("environment", ticket.matter().environment());
        facts.put("language", ticket.language());
        facts.put("statedSeverity", name(ticket.handling().statedSeverity()));
    }

    private static void decided(Ticket ticket, Map<String, @Nullable Object> facts) {
        var handling = ticket.handling();
        facts.put("severity", name(handling.severity()));
        facts.put("priority", name(handling.priority()));
        facts.put("tier", handling.tier().orElse(null));
        facts.put("entitlement", handling.entitlement().orElse(null));
        facts.put("type", ticket.matter().type().orElse(null));
        facts.put("component", ticket.matter().component().orElse(null));
        facts.put("confidence", ticket.matter().confidence().orElse(null));
        facts.put(
                "waitingFor",
                ticket.progress().waitingFor().map(WaitingFor::code).orElse(null));
        facts.put("hasOwner", handling.assignee().isPresent());
    }

    private void said(Ticket ticket, Map<String, @Nullable Object> facts) {
        var first = messages.findByTicketIdAndNumber(ticket.id(), 1)
                .map(Message::body)
                .orElse("");
        var text = ticket.subject() + " " + first;
        var words = signals.in(text);
        facts.put("words", signals.found(text));
        facts.put("production", words.contains("production") ? Boolean.TRUE : production(ticket));
        facts.put("outage", words.contains("outage"));
        facts.put("dataLoss", words.contains("dataloss"));
        facts.put("degraded", words.contains("degraded"));
        facts.put("workaround", workaround(words));
        facts.put("shareOfUsers", words.contains("allusers") ? 100 : null);
        facts.put("questionOnly", Set.of("question").containsAll(words) && words.contains("question"));
        facts.put(
                "security",
                words.contains("security")
                        || ticket.matter().type().filter("security"::equals).isPresent());
    }

    /** "There is no workaround" has the word as well. */
    private static String workaround(Set<String> words) {
        if (words.contains("noworkaround")) {
            return "none";
        }
        return words.contains("workaround") ? "cumbersome" : "unknown";
    }

    /** Nobody said: that is neither yes nor no, else an emergency without the word would not be one. */
    private static @Nullable Boolean production(Ticket ticket) {
        var environment = ticket.matter().environment();
        return environment.equals("unknown") ? null : environment.equals("production");
    }

    private static @Nullable String name(Optional<? extends Enum<?>> value) {
        return value.map(Enum::name).orElse(null);
    }
}
