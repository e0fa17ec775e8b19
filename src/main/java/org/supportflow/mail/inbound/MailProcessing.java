package org.supportflow.mail.inbound;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.supportflow.mail.MailFailed;
import org.supportflow.mail.parse.UnreadableMail;
import org.supportflow.ticket.IdempotencyConflict;

/** Processes stored mail: one mail, one transaction; what fails is tried again, then kept for a person. */
@Component
class MailProcessing {

    private static final Logger LOG = LoggerFactory.getLogger(MailProcessing.class);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10));

    private final RawMails mails;
    private final MailIntake intake;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    MailProcessing(
            RawMails mails, MailIntake intake, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.mails = mails;
        this.intake = intake;
        this.transaction = transaction;
        this.events = events;
    }

    /** Processes the next mail; false when there is none. */
    boolean processNext() {
        var tried = new AtomicReference<RawMail>();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> mails.lockNext()
                    .map(mail -> {
                        tried.set(mail);
                        mails.done(mail.id(), intake.take(mail));
                        return true;
                    })
                    .orElse(false)));
        } catch (RuntimeException | StackOverflowError trouble) {
            var mail = tried.get();
            if (mail == null) {
                throw trouble;
            }
            postpone(mail, trouble);
            return true;
        }
    }

    private void postpone(RawMail mail, Throwable trouble) {
        var hopeless = trouble instanceof UnreadableMail
                || trouble instanceof IdempotencyConflict
                || trouble instanceof StackOverflowError;
        if (!hopeless && mail.attempts() < PAUSES.size()) {
            LOG.info("Mail {} is tried again: {}", mail.id(), trouble.toString());
            transaction.executeWithoutResult(
                    status -> mails.postpone(mail.id(), trouble.toString(), PAUSES.get(mail.attempts())));
            return;
        }
        LOG.warn("Mail {} became no ticket or message and is kept: {}", mail.id(), trouble.toString());
        transaction.executeWithoutResult(status -> {
            mails.failed(mail.id(), trouble.toString());
            events.publishEvent(new MailFailed(mail.id(), trouble.toString()));
        });
    }
}
