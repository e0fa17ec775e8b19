package org.supportflow.outbox;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where features leave what is to reach the outside; it goes with their transaction or not at all. */
@Component
public class Outbox {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Puts an item; the items of a ticket leave in the order they were put. A known key puts nothing: false. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean put(String kind, @Nullable UUID ticket, String key, String payload) {
        var put = jdbc.sql("""
                        insert into supportflow.outbox
                            (kind, ticket_id, idempotency_key, payload, state, next_attempt_at, created_at)
                        values (?, ?, ?, ?, 'waiting', now(), ?) on conflict (idempotency_key) do nothing
                        """)
                .params(kind, ticket, key, payload, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new OutboxFilled());
        return put == 1;
    }

    /** A person has seen to the cause: an item that was given up is tried afresh. */
    @Transactional
    public boolean tryAgain(long item) {
        var again = jdbc.sql("""
                        update supportflow.outbox set state = 'waiting', attempts = 0, next_attempt_at = now()
                        where id = ? and state = 'failed'
                        """).param(item).update();
        events.publishEvent(new OutboxFilled());
        return again == 1;
    }
}
