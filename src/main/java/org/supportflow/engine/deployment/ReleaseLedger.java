package org.supportflow.engine.deployment;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.supportflow.engine.check.ModelKind;

/** Remembers which builds were here and what each model looked like in the last of them. */
@Component
class ReleaseLedger {

    // Any number will do, as long as all builds use the same.
    private static final long LOCK = 0x5355_5050_4d4f_444cL;

    private final JdbcTemplate database;
    private final Clock clock;

    ReleaseLedger(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Held until the transaction ends. The first lock is among starting nodes; the second is the one that the engine takes for
     * every deployment, so that nobody publishes between our comparing and our deploying.
     */
    void lock() {
        database.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
        database.query("select value_ from act_ge_property where name_ = 'deployment.lock' for update", row -> {});
    }

    /** Whether no later build was here before; records this one. */
    boolean isNewest(long build) {
        var highest =
                database.queryForObject("select coalesce(max(build), 0) from supportflow.release_build", Long.class);
        database.update(
                "insert into supportflow.release_build (build, seen_at) values (?, ?) on conflict do nothing",
                build,
                Timestamp.from(clock.instant()));
        return highest == null || build >= highest;
    }

    Optional<String> lastChecksum(ModelKind kind, String key) {
        return database
                .queryForList(
                        "select checksum from supportflow.release_model where kind = ? and model_key = ?",
                        String.class,
                        kind.name(),
                        key)
                .stream()
                .findFirst();
    }

    void remember(ModelKind kind, String key, String checksum, long build) {
        database.update(
                "insert into supportflow.release_model (kind, model_key, checksum, build, changed_at) values (?, ?, ?, ?, ?)"
                        + " on conflict (kind, model_key) do update set checksum = excluded.checksum,"
                        + " build = excluded.build, changed_at = excluded.changed_at",
                kind.name(),
                key,
                checksum,
                build,
                Timestamp.from(clock.instant()));
    }
}
