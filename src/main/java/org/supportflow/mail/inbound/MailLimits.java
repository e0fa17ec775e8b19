package org.supportflow.mail.inbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.supportflow.mail.MailSettings;
import org.supportflow.ticket.Ticket;

/** How much one sender or one ticket takes in an hour: the last guard against loops that nothing else recognises. */
@Component
class MailLimits {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MACHINE_NOTES = 5;

    private final RawMails mails;
    private final MailSettings settings;
    private final Clock clock;

    MailLimits(RawMails mails, MailSettings settings, Clock clock) {
        this.mails = mails;
        this.settings = settings;
        this.clock = clock;
    }

    /** Why the sender is not listened to for now. */
    Optional<String> exceededBy(String sender) {
        return mails.fromSenderSince(sender, since()) < settings.mailsPerSenderAndHour()
                ? Optional.empty()
                : Optional.of(
                        "The sender wrote more than %d mails in an hour".formatted(settings.mailsPerSenderAndHour()));
    }

    Optional<String> exceededOn(Ticket ticket) {
        return mails.onTicketSince(ticket.id(), "processed", since()) < settings.mailsPerTicketAndHour()
                ? Optional.empty()
                : Optional.of(
                        "The ticket got more than %d mails in an hour".formatted(settings.mailsPerTicketAndHour()));
    }

    boolean hasRoomForMachineNotes(Ticket ticket) {
        return mails.onTicketSince(ticket.id(), "ignored", since()) < MACHINE_NOTES;
    }

    private Instant since() {
        return clock.instant().minus(WINDOW);
    }
}
