package org.supportflow.mail.inbound;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.Storable;

/** The stored mails and what became of them. */
@Component
class RawMails {

    private final JdbcClient jdbc;
    private final Clock clock;

    RawMails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Locks the oldest mail that is to be processed for this transaction. */
    Optional<RawMail> lockNext() {
        return jdbc.sql("""
                        select id, message_id, content_key, received_at, content, attempts from supportflow.raw_mail
                        where state = 'new' and next_attempt_at <= now()
                        order by next_attempt_at, id limit 1 for update skip locked
                        """).query(RawMails::mail).optional();
    }

    void done(long id, Fate fate) {
        jdbc.sql("""
                        update supportflow.raw_mail set state = ?, reason = ?, ticket_id = ?, message_number = ?,
                            processed_at = ?, attempts = attempts + 1 where id = ?
                        """)
                .params(fate.state(), storable(fate.reason()), fate.ticket(), fate.number(), now(), id)
                .update();
    }

    void postpone(long id, String error, Duration pause) {
        jdbc.sql("""
                        update supportflow.raw_mail set attempts = attempts + 1, reason = ?,
                            next_attempt_at = now() + make_interval(secs => ?) where id = ? and state = 'new'
                        """).params(storable(error), pause.toSeconds(), id).update();
    }

    void failed(long id, String error) {
        jdbc.sql("""
                        update supportflow.raw_mail set state = 'failed', reason = ?, attempts = attempts + 1,
                            processed_at = ? where id = ? and state = 'new'
                        """).params(storable(error), now(), id).update();
    }

    /** What makes two mails of one sender look alike, for the guard against loops. */
    void fingerprint(long id, String subjectKey, String bodyKey) {
        jdbc.sql("update supportflow.raw_mail set subject_key = ?, body_key = ? where id = ?")
                .params(storable(subjectKey), storable(bodyKey), id)
                .update();
    }

    int fromSenderSince(String sender, Instant since) {
        return jdbc.sql("""
                        select count(*) from supportflow.raw_mail
                        where sender = ? and received_at > ? and state = 'processed'
                        """)
                .params(sender, since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    int onTicketSince(UUID ticket, String state, Instant since) {
        return jdbc.sql("""
                        select count(*) from supportflow.raw_mail
                        where ticket_id = ? and received_at > ? and state = ?
                        """)
                .params(ticket, since.atOffset(ZoneOffset.UTC), state)
                .query(Integer.class)
                .single();
    }

    /** A person wants this mail processed after all; a duplicate gets a key of its own. */
    boolean again(long id) {
        return jdbc.sql("""
                        update supportflow.raw_mail set state = 'new', reason = null, attempts = 0, next_attempt_at = now(),
                            message_id = case when state = 'duplicate' then message_id || '#' || id else message_id end
                        where id = ? and state in ('failed', 'duplicate', 'ignored')
                        """).param(id).update() == 1;
    }

    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : Storable.text(text);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static RawMail mail(ResultSet row, int number) throws SQLException {
        return new RawMail(
                row.getLong("id"),
                row.getString("message_id"),
                row.getString("content_key"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getBytes("content"),
                row.getInt("attempts"));
    }
}
