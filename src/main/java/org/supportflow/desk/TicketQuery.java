package org.supportflow.desk;

import org.jspecify.annotations.Nullable;
import org.supportflow.ticket.Storable;

/** Which tickets to list; what is empty does not narrow. */
public record TicketQuery(
        @Nullable String status,
        @Nullable String team,
        @Nullable String organization,
        @Nullable String q,
        String sort,
        int page,
        int size) {

    private static final int LARGEST_PAGE = 200;

    public TicketQuery {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page starts at 0 and holds 1 to %d tickets.".formatted(LARGEST_PAGE));
        }
        team = Storable.textOrNone(team);
        organization = Storable.textOrNone(organization);
        q = Storable.textOrNone(q);
    }
}
