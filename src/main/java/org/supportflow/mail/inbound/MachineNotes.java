package org.supportflow.mail.inbound;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.supportflow.mail.parse.MachineSign;
import org.supportflow.mail.parse.ParsedMail;
import org.supportflow.mail.threading.Place;
import org.supportflow.ticket.Conversation;
import org.supportflow.ticket.Message;
import org.supportflow.ticket.OutgoingMessage;
import org.supportflow.ticket.Ticket;
import org.supportflow.ticket.Tickets;

/** Writes down what is no customer's word: it answers, resumes and reopens nothing. */
@Component
class MachineNotes {

    private static final int LONGEST = 1500;

    private final Conversation conversation;
    private final Tickets tickets;
    private final MailLimits limits;

    MachineNotes(Conversation conversation, Tickets tickets, MailLimits limits) {
        this.conversation = conversation;
        this.tickets = tickets;
        this.limits = limits;
    }

    /** What a machine wrote is a note on its ticket at most; without a ticket it is only kept. */
    Fate take(ParsedMail mail, MachineSign sign, Optional<Place> place) {
        var reason = "A machine wrote it: " + sign.because();
        if (place.isEmpty() || sign.kind() == MachineSign.Kind.OURSELVES) {
            return Fate.ignored(reason);
        }
        var ticket = tickets.get(place.get().ticket());
        return limits.hasRoomForMachineNotes(ticket)
                ? Fate.ignored(reason, conversation.machineNotes(ticket.reference(), text(mail, sign)))
                : Fate.ignored(reason);
    }

    private static String text(ParsedMail mail, MachineSign sign) {
        var what = sign.kind() == MachineSign.Kind.BOUNCE ? "A mail came back" : "A machine answered";
        return "%s (%s). From: %s. Subject: %s%n%n%s"
                .formatted(
                        what,
                        sign.because(),
                        mail.from(),
                        mail.subject(),
                        shortened(mail.words().body()));
    }

    /** Whoever answers a mail that told them of a ticket as one of us writes to colleagues, not to the customer. */
    Fate staffAnswer(ParsedMail mail, Place place) {
        if (!place.staffAddress().equalsIgnoreCase(mail.from())) {
            return Fate.ignored("It answers a mail to staff, but from another address");
        }
        var note = conversation.agentWrites(
                place.ticket(), OutgoingMessage.note(mail.from(), mail.words().body()));
        return new Fate("processed", "A note of one of us", note.ticketId(), note.number());
    }

    /** The ticket says which parts of the mail were not taken. */
    void noteRefused(ParsedMail mail, Message message) {
        if (!mail.refused().isEmpty()) {
            var reference =
                    tickets.findById(message.ticketId()).map(Ticket::reference).orElseThrow();
            conversation.machineNotes(reference, "Not taken from the mail:\n- " + String.join("\n- ", mail.refused()));
        }
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
    }
}
