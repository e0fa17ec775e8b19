package org.supportflow.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.supportflow.ticket.TicketReference;

/** The stories that have begun, by their tickets. */
final class Cast {

    private final Map<String, Story> stories = new LinkedHashMap<>();
    private final Set<String> tasks = new HashSet<>();
    private final Map<String, Integer> pages = new HashMap<>();
    private final List<String> missed = new ArrayList<>();

    void enter(TicketReference ticket, Story story) {
        stories.put(ticket.value(), story);
    }

    void miss(String what) {
        missed.add(what);
    }

    /** Of this simulation; none for a ticket that was there before. */
    Optional<Story> of(String ticket) {
        return Optional.ofNullable(stories.get(ticket));
    }

    /** Whether the task is new to us. */
    boolean sees(String task) {
        return tasks.add(task);
    }

    /** How many pages for the ticket there were, this one counted. */
    int paged(String ticket) {
        return pages.merge(ticket, 1, Integer::sum);
    }

    int size() {
        return stories.size();
    }

    Played played() {
        return new Played(stories.keySet().stream().map(TicketReference::of).toList(), List.copyOf(missed));
    }
}
