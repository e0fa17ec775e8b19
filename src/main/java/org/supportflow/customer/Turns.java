package org.supportflow.customer;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever enters the same name or address at the same moment does so one after the other. */
@Component
class Turns {

    private final JdbcClient database;

    Turns(JdbcClient database) {
        this.database = database;
    }

    /** Waits for those who were first; the turn ends with the transaction. */
    void take(String name) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("customer:" + name.toLowerCase(Locale.ROOT))
                .query((row, number) -> true)
                .list();
    }
}
