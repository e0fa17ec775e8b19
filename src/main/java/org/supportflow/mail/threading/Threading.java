package org.supportflow.mail.threading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.supportflow.mail.parse.ParsedMail;
import org.supportflow.ticket.Ticket;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;

/**
 * Finds the ticket a mail belongs to: by a mail of ours that it answers, by the signed address it was sent to, and by a
 * reference in its subject only for those who take part anyway. A subject alone, a copy or Reply-To give no access.
 */
@Component
public class Threading {

    private static final Pattern REFERENCE =
            Pattern.compile("\\bSF-[0-9A-HJKMNP-TV-Z]{6}\\b", Pattern.CASE_INSENSITIVE);
    private static final int MOST_REFERENCES = 5;

    private final SentMails sent;
    private final ReplyTokens tokens;
    private final Tickets tickets;
    private final Participants participants;

    Threading(SentMails sent, ReplyTokens tokens, Tickets tickets, Participants participants) {
        this.sent = sent;
        this.tokens = tokens;
        this.tickets = tickets;
        this.participants = participants;
    }

    public Optional<Place> find(ParsedMail mail) {
        return byOurMail(mail.threads().answered()).or(() -> byToken(mail)).or(() -> byReference(mail));
    }

    /** What a machine may claim: only what it could not have without a mail of ours. */
    public Optional<Place> findForMachine(ParsedMail mail) {
        return byOurMail(mail.threads().answeredOrReturned()).or(() -> byToken(mail));
    }

    private Optional<Place> byOurMail(List<String> messageIds) {
        return sent.firstOf(messageIds)
                .map(answered -> new Place(
                        reference(answered.ticket()),
                        Place.Rule.ANSWERS_OUR_MAIL,
                        answered.audience() == SentMail.Audience.STAFF ? answered.recipient() : ""));
    }

    private Optional<Place> byToken(ParsedMail mail) {
        return tokens.firstOf(mail.recipients())
                .filter(reference -> tickets.find(reference).isPresent())
                .map(reference -> Place.of(reference, Place.Rule.SIGNED_ADDRESS));
    }

    private Optional<Place> byReference(ParsedMail mail) {
        return references(mail.subject()).stream()
                .flatMap(reference -> tickets.find(reference).stream())
                .filter(ticket -> participants.mayWriteOn(ticket, mail.from()))
                .findFirst()
                .map(ticket -> Place.of(ticket.reference(), Place.Rule.REFERENCE_OF_PARTICIPANT));
    }

    private static List<TicketReference> references(String subject) {
        return REFERENCE
                .matcher(subject)
                .results()
                .map(MatchResult::group)
                .map(text -> TicketReference.of(text.toUpperCase(Locale.ROOT)))
                .distinct()
                .limit(MOST_REFERENCES)
                .toList();
    }

    private TicketReference reference(UUID ticket) {
        return tickets.findById(ticket).map(Ticket::reference).orElseThrow();
    }
}
