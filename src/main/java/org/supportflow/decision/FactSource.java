package org.supportflow.decision;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supportflow.ticket.TicketReference;

/** A feature that knows facts about tickets which tables may ask for. */
public interface FactSource {

    /** The names of the facts, as the contracts of the tables write them. */
    Set<String> facts();

    /** What is known now; a fact that is not known may be missing or null. */
    Map<String, ? extends @Nullable Object> of(TicketReference ticket);
}
