package org.supportflow.mail.threading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails that we wrote. */
@Component
public class SentMails {

    private static final int MOST_IDS = 100;

    private final JdbcClient jdbc;

    SentMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(SentMail mail, Instant at) {
        jdbc.sql("""
                        insert into supportflow.sent_mail
                            (message_id, ticket_id, recipient, audience, automatic, content, written_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        mail.messageId(),
                        mail.ticket(),
                        mail.recipient(),
                        mail.audience().code(),
                        mail.automatic(),
                        mail.content(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The first of these that is ours; the nearest is asked for first. */
    public Optional<SentMail> firstOf(List<String> messageIds) {
        var asked = messageIds.stream().limit(MOST_IDS).toList();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        var ours = jdbc.sql("select * from supportflow.sent_mail where message_id in (:ids)")
                .param("ids", asked)
                .query(SentMails::mail)
                .list();
        return asked.stream()
                .flatMap(id -> ours.stream().filter(mail -> mail.messageId().equals(id)))
                .findFirst();
    }

    /** How many automatic mails an address got since then. */
    public int automaticSince(String recipient, Instant since) {
        return jdbc.sql("""
                        select count(*) from supportflow.sent_mail
                        where recipient = ? and automatic and written_at > ?
                        """)
                .params(recipient, since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** The Message-IDs of a ticket's mails of both directions that there were when this one was written, the oldest first. */
    public List<String> conversationBefore(String messageId, UUID ticket) {
        return jdbc.sql("""
                        select id from (
                            select message_id id, written_at at from supportflow.sent_mail
                            where ticket_id = :ticket and audience = 'customer'
                            union all
                            select message_id, stored_at from supportflow.raw_mail
                            where ticket_id = :ticket and state = 'processed') mails
                        where at <= (select written_at from supportflow.sent_mail where message_id = :own)
                            and id <> :own and id not like 'none:%' order by at
                        """)
                .param("ticket", ticket)
                .param("own", messageId)
                .query(String.class)
                .list();
    }

    private static SentMail mail(ResultSet row, int number) throws SQLException {
        return new SentMail(
                row.getString("message_id"),
                row.getObject("ticket_id", UUID.class),
                row.getString("recipient"),
                SentMail.Audience.of(row.getString("audience")),
                row.getBoolean("automatic"),
                row.getString("content"));
    }
}
