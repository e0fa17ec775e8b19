package org.supportflow.mail.inbound;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.mail.MailSettings;
import org.supportflow.mail.parse.MailParser;
import org.supportflow.mail.parse.ParsedMail;
import org.supportflow.mail.threading.Place;
import org.supportflow.mail.threading.Threading;
import org.supportflow.ticket.Message;

/** Makes a ticket or a message of a mail of a person. */
@Component
class MailIntake {

    private final MailParser parser;
    private final Threading threading;
    private final MachineNotes machines;
    private final RawMails mails;
    private final MailLimits limits;
    private final MailSettings settings;
    private final TicketDoor tickets;

    MailIntake(
            MailParser parser,
            Threading threading,
            MachineNotes machines,
            RawMails mails,
            MailLimits limits,
            MailSettings settings,
            TicketDoor tickets) {
        this.parser = parser;
        this.threading = threading;
        this.machines = machines;
        this.mails = mails;
        this.limits = limits;
        this.settings = settings;
        this.tickets = tickets;
    }

    /** Everything the mail changes is in the caller's transaction, with the mail's own state: once or not at all. */
    @Transactional
    public Fate take(RawMail raw) {
        var mail = parser.parse(raw.content());
        mails.fingerprint(
                raw.id(),
                Words.subjectKey(mail.subject()),
                Words.key(mail.words().body()));
        if (isOurs(mail.from())) {
            return Fate.ignored("It comes from an address of ours");
        }
        if (mail.machine().isPresent()) {
            return machines.take(mail, mail.machine().get(), threading.findForMachine(mail));
        }
        var place = threading.find(mail);
        if (place.isPresent() && place.get().answersStaffMail()) {
            return machines.staffAnswer(mail, place.get());
        }
        return limits.exceededBy(mail.from()).map(Fate::ignored).orElseGet(() -> takeFromPerson(raw, mail, place));
    }

    private Fate takeFromPerson(RawMail raw, ParsedMail mail, Optional<Place> place) {
        if (place.isEmpty()) {
            return Fate.processed(noted(mail, tickets.open(raw, mail)));
        }
        var ticket = tickets.lock(place.get());
        return limits.exceededOn(ticket)
                .map(Fate::ignored)
                .orElseGet(() -> Fate.processed(noted(mail, tickets.write(ticket, raw, mail))));
    }

    private Message noted(ParsedMail mail, Message message) {
        machines.noteRefused(mail, message);
        return message;
    }

    private boolean isOurs(String address) {
        return address.equalsIgnoreCase(settings.address())
                || address.startsWith(settings.mailbox().toLowerCase(java.util.Locale.ROOT) + "+")
                        && address.endsWith("@" + settings.domain());
    }
}
