package org.supportflow.ticket;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What tables may ask of the words that a customer began with; apart from other facts, since it reads whole texts. */
@Component
public class SignalFacts {

    /** Every fact that {@link #of} may give. */
    public static final Set<String> NAMES = Set.of(
            "words",
            "production",
            "outage",
            "dataLoss",
            "degraded",
            "workaround",
            "shareOfUsers",
            "questionOnly",
            "security");

    private final Tickets tickets;
    private final Messages messages;
    private final SignalWords signals;

    SignalFacts(Tickets tickets, Messages messages, SignalWords signals) {
        this.tickets = tickets;
        this.messages = messages;
        this.signals = signals;
    }

    /** The facts as the words say them. */
    public Map<String, @Nullable Object> of(TicketReference reference) {
        var ticket = tickets.get(reference);
        var facts = new HashMap<String, @Nullable Object>();
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
        return facts;
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
}
