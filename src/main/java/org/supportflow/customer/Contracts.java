package org.supportflow.customer;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.Ticket;

/** Rule R18: a ticket is judged by the day it was opened; that its contract ended since is said, and cancels nothing. */
@Component
public class Contracts {

    /** Dates alone: a ticket is shown also where the rest of a subscription cannot be read. */
    private static final String ENDED = """
            select max(ends_at) from supportflow.subscription
            where organization_id = :organization and starts_at <= :now
            having bool_or(starts_at <= :opened and ends_at > :opened) and max(ends_at) <= :now
            """;

    private final JdbcClient database;
    private final Clock clock;

    Contracts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** When the last contract ended of an organization that had one when it asked; nothing while one lasts. */
    public Optional<Instant> endedSince(Ticket ticket) {
        return ticket.requester()
                .organizationId()
                .flatMap(organization -> database.sql(ENDED)
                        .param("organization", organization)
                        .param("opened", utc(ticket.openedAt()))
                        .param("now", utc(clock.instant()))
                        .query(OffsetDateTime.class)
                        .optional())
                .map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
