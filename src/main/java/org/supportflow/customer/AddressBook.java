package org.supportflow.customer;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.ticket.CustomerDirectory;
import org.supportflow.ticket.KnownContact;

/** Tells the ticket module who writes from an address; who has left their organization is nobody we know. */
@Component
class AddressBook implements CustomerDirectory {

    private final Customers customers;

    AddressBook(Customers customers) {
        this.customers = customers;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<KnownContact> find(String email) {
        return customers
                .findByAddress(email.strip())
                .filter(contact -> !contact.hasLeft())
                .map(AddressBook::known);
    }

    private static KnownContact known(Contact contact) {
        var organization = contact.organization();
        return new KnownContact(
                contact.id(),
                contact.name(),
                contact.email(),
                organization.map(Organization::id).orElse(null),
                organization.map(Organization::name).orElse(null),
                contact.language().orElse(null));
    }
}
