package org.supportflow.ticket;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers what a caller's key made, so that a repeated request makes nothing new. */
@Component
class IntakeKeys {

    /** What a key made: a ticket, and the number of the message on it. */
    record Made(UUID ticketId, int number) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    IntakeKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes the key for what is about to be made, or says what it made before. Two requests at once: the second waits
     * here until the first has committed.
     */
    Optional<Made> takeOrFind(IntakeKey key, Made made) {
        var taken = jdbc.sql("""
                        insert into supportflow.intake_key (caller, key, fingerprint, ticket_id, number, created_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        key.caller(),
                        key.key(),
                        fingerprint(key.content()),
                        made.ticketId(),
                        made.number(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return taken == 1 ? Optional.empty() : Optional.of(find(key));
    }

    private Made find(IntakeKey key) {
        return jdbc.sql("""
                        select ticket_id, number, fingerprint from supportflow.intake_key where caller = ? and key = ?
                        """)
                .params(key.caller(), key.key())
                .query((row, n) -> {
                    if (!fingerprint(key.content()).equals(row.getString("fingerprint"))) {
                        throw new IdempotencyConflict(key.key());
                    }
                    return new Made(row.getObject("ticket_id", UUID.class), row.getInt("number"));
                })
                .single();
    }

    private static String fingerprint(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
