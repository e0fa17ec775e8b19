package org.supportflow.mail.threading;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.AuthorKind;
import org.supportflow.ticket.CustomerDirectory;
import org.supportflow.ticket.KnownContact;
import org.supportflow.ticket.Messages;
import org.supportflow.ticket.Ticket;

/** Who takes part in a ticket: who asked, who wrote on it, and their colleagues. */
@Component
class Participants {

    private final Messages messages;
    private final ObjectProvider<CustomerDirectory> customers;

    Participants(Messages messages, ObjectProvider<CustomerDirectory> customers) {
        this.messages = messages;
        this.customers = customers;
    }

    boolean mayWriteOn(Ticket ticket, String address) {
        return ticket.requester().email().equalsIgnoreCase(address)
                || isColleague(ticket, address)
                || hasWritten(ticket, address);
    }

    private boolean isColleague(Ticket ticket, String address) {
        var organization = Optional.ofNullable(customers.getIfAvailable())
                .flatMap(directory -> directory.find(address))
                .map(KnownContact::organizationId);
        return organization.isPresent()
                && organization.equals(ticket.requester().organizationId());
    }

    private boolean hasWritten(Ticket ticket, String address) {
        return messages.findByTicketIdOrderByNumber(ticket.id()).stream()
                .anyMatch(message -> message.authorKind() == AuthorKind.CUSTOMER
                        && message.author().equalsIgnoreCase(address));
    }
}
