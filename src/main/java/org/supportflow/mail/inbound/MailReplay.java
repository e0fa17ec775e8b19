package org.supportflow.mail.inbound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Processes a kept mail once more, because a person wants it: one that failed, was ignored, or came as a duplicate. */
@Component
public class MailReplay {

    private final RawMails mails;
    private final ApplicationEventPublisher events;

    MailReplay(RawMails mails, ApplicationEventPublisher events) {
        this.mails = mails;
        this.events = events;
    }

    /** False when there is no such mail, or nothing to do again. */
    @Transactional
    public boolean processAgain(long rawMail) {
        events.publishEvent(new MailArrived());
        return mails.again(rawMail);
    }
}
