package org.supportflow.routing;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When people are away and who stands in for them. */
@Component
public class Absences {

    private final JdbcClient database;
    private final Clock clock;

    Absences(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public UUID add(String agent, Instant from, Instant until, @Nullable String standIn) {
        var id = UUID.randomUUID();
        database.sql("insert into supportflow.absence (id, agent, from_at, until_at, stand_in) values (?, ?, ?, ?, ?)")
                .param(id)
                .param(agent)
                .param(utc(from))
                .param(utc(until))
                .param(standIn)
                .update();
        return id;
    }

    public void remove(UUID id) {
        database.sql("delete from supportflow.absence where id = ?").param(id).update();
    }

    /** Everybody who is away now, with who stands in. */
    Map<String, Optional<String>> now() {
        var now = utc(clock.instant());
        var away = new HashMap<String, Optional<String>>();
        database.sql("select agent, stand_in from supportflow.absence where from_at <= ? and until_at > ?")
                .param(now)
                .param(now)
                .query(row -> {
                    away.put(row.getString("agent"), Optional.ofNullable(row.getString("stand_in")));
                });
        return away;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
