package org.supportflow.ticket;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What tables may ask of a ticket itself, by the names of their inputs. */
@Component
public class TicketFacts {

    /** Every fact that {@link #of} may give. */
    public static final Set<String> NAMES = Set.of(
            "channel",
            "product",
            "environment",
            "language",
            "statedSeverity",
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

    TicketFacts(Tickets tickets) {
        this.tickets = tickets;
    }

    /** The facts as they stand now; what nobody has said or decided yet is missing. */
    public Map<String, @Nullable Object> of(TicketReference reference) {
        var ticket = tickets.get(reference);
        var facts = new HashMap<String, @Nullable Object>();
        stated(ticket, facts);
        decided(ticket, facts);
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

    private static @Nullable String name(Optional<? extends Enum<?>> value) {
        return value.map(Enum::name).orElse(null);
    }
}
