package org.supportflow.demo;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this database knows of a demo desk in it. */
@Component
class DemoDesk {

    enum State {
        NONE,
        HALF,
        WHOLE,
        /** A real desk; a demo would pretend to its customers. */
        REAL
    }

    private final JdbcClient database;
    private final Clock clock;

    DemoDesk(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    State state() {
        return database.sql("select finished_at is not null from supportflow.demo_desk")
                .query(Boolean.class)
                .optional()
                .map(finished -> finished ? State.WHOLE : State.HALF)
                .orElseGet(() -> hasTickets() ? State.REAL : State.NONE);
    }

    private boolean hasTickets() {
        return database.sql("select exists (select 1 from supportflow.ticket)")
                .query(Boolean.class)
                .single();
    }

    /** Fails when another node has begun. */
    void begin() {
        database.sql("insert into supportflow.demo_desk (id, began_at) values (1, ?)")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void finish() {
        database.sql("update supportflow.demo_desk set finished_at = ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
