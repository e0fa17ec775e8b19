package org.supportflow.mail.threading;

import java.util.Optional;
import java.util.function.Supplier;
import org.supportflow.mail.RequestLinks;
import org.supportflow.ticket.Ticket;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;

final class SignedRequestLinks implements RequestLinks {

    private final Supplier<byte[]> secret;
    private final Tickets tickets;

    SignedRequestLinks(Supplier<byte[]> secret, Tickets tickets) {
        this.secret = secret;
        this.tickets = tickets;
    }

    @Override
    public String of(Ticket ticket) {
        return PLACE + ticket.reference() + "/" + signature(ticket);
    }

    @Override
    public Optional<Ticket> ticket(String reference, String signature) {
        return TicketReference.parse(reference)
                .flatMap(tickets::find)
                .filter(ticket -> Signature.areEqual(signature(ticket), signature));
    }

    private String signature(Ticket ticket) {
        return Signature.of(secret.get(), "request:" + ticket.reference());
    }
}
