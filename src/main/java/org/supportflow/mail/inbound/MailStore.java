package org.supportflow.mail.inbound;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.mail.parse.MailEnvelope;
import org.supportflow.mail.parse.MailParser;
import org.supportflow.mail.parse.UnreadableMail;
import org.supportflow.ticket.Storable;

/**
 * Stores what arrives before anybody reads it, together with how far the mailbox has been read: after this commit the
 * mail cannot be lost, and it is not fetched again.
 */
@Component
class MailStore {

    private static final Logger LOG = LoggerFactory.getLogger(MailStore.class);

    private final JdbcClient jdbc;
    private final MailParser parser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailStore(JdbcClient jdbc, MailParser parser, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.parser = parser;
        this.events = events;
        this.clock = clock;
    }

    /** How far a mailbox has been read. */
    record Watermark(long uidValidity, long uid) {}

    Optional<Watermark> watermark(String account) {
        return jdbc.sql("select uid_validity, uid from supportflow.mail_watermark where account = ?")
                .param(account)
                .query((row, number) -> new Watermark(row.getLong("uid_validity"), row.getLong("uid")))
                .optional();
    }

    @Transactional
    public void store(Arrived mail) {
        var envelope = envelope(mail.content());
        var contentKey = contentKey(envelope, mail.content());
        var key = Optional.ofNullable(envelope.messageId()).map(Storable::text).orElse("none:" + contentKey);
        switch (known(key, contentKey)) {
            case "same" -> LOG.debug("Mail {} of {} is known already", mail.uid(), mail.account());
            case "other" ->
                insert(
                        mail,
                        envelope,
                        key,
                        contentKey,
                        "duplicate",
                        "Another mail with the same Message-ID came before");
            default -> {
                insert(mail, envelope, key, contentKey, "new", null);
                events.publishEvent(new MailArrived());
            }
        }
        readUpTo(mail.account(), mail.uidValidity(), mail.uid());
    }

    /** Stores a mail as it came for people to look at, because it could not be stored as others are. */
    @Transactional
    public void setAside(Arrived mail, String why) {
        var key = "aside:%s:%d:%d".formatted(mail.account(), mail.uidValidity(), mail.uid());
        insert(
                mail,
                new MailEnvelope(null, "", ""),
                key,
                contentKey(new MailEnvelope(null, "", ""), mail.content()),
                "failed",
                why);
        readUpTo(mail.account(), mail.uidValidity(), mail.uid());
    }

    @Transactional
    public void readUpTo(String account, long uidValidity, long uid) {
        jdbc.sql("""
                        insert into supportflow.mail_watermark (account, uid_validity, uid, read_at) values (?, ?, ?, ?)
                        on conflict (account) do update set uid = excluded.uid, uid_validity = excluded.uid_validity,
                            read_at = excluded.read_at
                        """)
                .params(account, uidValidity, uid, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The same mail can come twice: to two of our addresses, or from a server that numbers its mails anew. */
    private String known(String key, String contentKey) {
        return jdbc.sql("""
                        select case when bool_or(content_key = ?) then 'same' else 'other' end
                        from supportflow.raw_mail where message_id = ? having count(*) > 0
                        """)
                .params(contentKey, key)
                .query(String.class)
                .optional()
                .orElse("no");
    }

    private void insert(
            Arrived mail, MailEnvelope envelope, String key, String contentKey, String state, @Nullable String reason) {
        jdbc.sql("""
                        insert into supportflow.raw_mail (account, uid_validity, uid, received_at, message_id, content_key,
                            sender, subject, content, state, reason, stored_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (account, uid_validity, uid) do nothing
                        """)
                .params(
                        mail.account(),
                        mail.uidValidity(),
                        mail.uid(),
                        mail.receivedAt().atOffset(ZoneOffset.UTC),
                        key,
                        contentKey,
                        Storable.text(envelope.from()),
                        Storable.text(envelope.subject()),
                        mail.content(),
                        state,
                        reason,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private MailEnvelope envelope(byte[] content) {
        try {
            return parser.envelope(content);
        } catch (UnreadableMail unreadable) {
            return new MailEnvelope(null, "", "");
        }
    }

    /** Leaves out the header, to which servers on the way add, but for who wrote what about. */
    private static String contentKey(MailEnvelope envelope, byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((envelope.from() + '\n' + envelope.subject() + '\n').getBytes(StandardCharsets.UTF_8));
            var body = bodyStart(content);
            digest.update(ByteBuffer.wrap(content, body, content.length - body));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int bodyStart(byte[] content) {
        for (var i = 0; i + 1 < content.length; i++) {
            var bare = content[i] == '\n' && content[i + 1] == '\n';
            var full = content[i] == '\n' && content[i + 1] == '\r';
            if (bare || full) {
                return Math.min(i + (bare ? 2 : 3), content.length);
            }
        }
        return 0;
    }
}
