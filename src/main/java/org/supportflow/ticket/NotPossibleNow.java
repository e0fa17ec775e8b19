package org.supportflow.ticket;

import java.util.List;

/** What somebody asks does not fit where the ticket stands. */
public class NotPossibleNow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private NotPossibleNow(String sentence) {
        super(sentence);
    }

    static NotPossibleNow status(Ticket ticket, String what) {
        return new NotPossibleNow("Ticket %s is %s: you cannot %s now. Read the ticket again to see what is possible."
                .formatted(ticket.reference(), ticket.status().code(), what));
    }

    static NotPossibleNow unread(Ticket ticket) {
        return new NotPossibleNow(
                "The customer wrote message %d on ticket %s meanwhile. Read it, then say so with seenUpTo."
                        .formatted(ticket.lastCustomerMessage(), ticket.reference()));
    }

    static NotPossibleNow elsewhere(Ticket ticket, String done, List<String> tasks) {
        var names = tasks.stream()
                .map(task -> TaskTitle.inDiagram(task, ticket.reference()))
                .toList();
        var advice = names.isEmpty()
                ? "is on its way to its next task and cannot be %s at this moment. Try again in a few seconds."
                : "cannot be %s where it stands. First complete \"" + String.join("\" and \"", names)
                        + "\", or withdraw the ticket.";
        return new NotPossibleNow("Ticket %s ".formatted(ticket.reference()) + advice.formatted(done));
    }
}
