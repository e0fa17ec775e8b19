package org.supportflow.mail.outbound;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.supportflow.mail.MailSettings;
import org.supportflow.mail.threading.SentMails;
import org.supportflow.ticket.AuthorKind;
import org.supportflow.ticket.Channel;
import org.supportflow.ticket.Messages;
import org.supportflow.ticket.Ticket;
import org.supportflow.ticket.Timeline;

/**
 * Stops us from answering a machine that does not say it is one: it repeats itself soon after each automatic mail of
 * ours, or reopens at once what only machines have written on. Its mail is still taken; only our automatic answer is left out, and the timeline says so.
 */
@Component
class AnswerGuard {

    private static final Duration SOON = Duration.ofMinutes(10);
    private static final Duration HOUR = Duration.ofHours(1);

    /** The notice that follows on an answer in the thread of a solved ticket. */
    private static final String REOPENED = "reopened";

    private final JdbcClient jdbc;
    private final Messages messages;
    private final SentMails sent;
    private final MailSettings settings;
    private final Timeline timeline;
    private final Clock clock;

    AnswerGuard(
            JdbcClient jdbc, Messages messages, SentMails sent, MailSettings settings, Timeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.sent = sent;
        this.settings = settings;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Whether an automatic answer may go out; if not, the ticket's timeline tells why. */
    boolean lets(Ticket ticket, String what) {
        if (ticket.channel() != Channel.MAIL) {
            return true;
        }
        var reason = reasonAgainst(ticket, what);
        reason.ifPresent(why -> timeline.record(
                ticket.reference(), "automaticMailLeftOut", "supportflow", Map.of("mail", what, "reason", why)));
        return reason.isEmpty();
    }

    private Optional<String> reasonAgainst(Ticket ticket, String what) {
        var address = ticket.requester().email().toLowerCase(Locale.ROOT);
        var now = clock.instant();
        if (sent.automaticSince(address, now.minus(HOUR)) >= settings.automaticMailsPerHour()) {
            return Optional.of("tooManyInAnHour");
        }
        var answeredSoon = sent.automaticSince(address, now.minus(SOON)) > 0;
        if (answeredSoon && what.equals(REOPENED) && !anyOfUsWroteOn(ticket)) {
            return Optional.of("onlyMachinesHaveWritten");
        }
        return answeredSoon && repeatsItself(ticket) ? Optional.of("senderRepeatsItself") : Optional.empty();
    }

    /** Until then, what answers us at once may well be a machine that answers ours. */
    private boolean anyOfUsWroteOn(Ticket ticket) {
        return messages.findByTicketIdOrderByNumber(ticket.id()).stream()
                .anyMatch(message -> message.isPublic() && message.authorKind() == AuthorKind.AGENT);
    }

    /** An earlier mail of the same sender said the same, or had the same subject, on another ticket. */
    private boolean repeatsItself(Ticket ticket) {
        return jdbc.sql("""
                        select exists (
                            select 1 from supportflow.raw_mail latest join supportflow.raw_mail earlier
                                on earlier.sender = latest.sender and earlier.id < latest.id
                               and earlier.ticket_id <> latest.ticket_id and earlier.state = 'processed'
                               and earlier.received_at > latest.received_at - interval '10 minutes'
                               and (earlier.subject_key = latest.subject_key or earlier.body_key = latest.body_key)
                            where latest.ticket_id = ? and latest.state = 'processed')
                        """).param(ticket.id()).query(Boolean.class).single();
    }
}
