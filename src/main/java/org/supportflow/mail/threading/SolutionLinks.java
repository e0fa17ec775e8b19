package org.supportflow.mail.threading;

import java.util.Optional;
import java.util.function.Supplier;
import org.supportflow.ticket.Ticket;

/** The link in a mail by which its reader says whether a solution helped; it fits that one solution of the ticket. */
public final class SolutionLinks {

    private static final String PLACE = "/solution/";

    private final Supplier<byte[]> secret;

    SolutionLinks(Supplier<byte[]> secret) {
        this.secret = secret;
    }

    /** The path of the link; none for a ticket that is not solved, or no longer. */
    public Optional<String> of(Ticket ticket) {
        return signature(ticket).map(signature -> PLACE + ticket.reference() + "/" + signature);
    }

    public boolean isGenuine(Ticket ticket, String given) {
        return signature(ticket).filter(ours -> Signature.areEqual(ours, given)).isPresent();
    }

    private Optional<String> signature(Ticket ticket) {
        return ticket.progress()
                .solvedAt()
                .map(at ->
                        Signature.of(secret.get(), "solution:%s:%d".formatted(ticket.reference(), at.toEpochMilli())));
    }
}
