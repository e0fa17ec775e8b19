package org.supportflow.mail;

import java.util.Optional;
import org.supportflow.ticket.Ticket;

/** The link in our mails by which customers see how their request stands; whoever holds it was given such a mail. */
public interface RequestLinks {

    String PLACE = "/request/";

    /** The path of the link. */
    String of(Ticket ticket);

    /** The ticket that a link is about; none when it was changed. */
    Optional<Ticket> ticket(String reference, String signature);
}
