package org.supportflow.customer;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes up customers; doing it again with the same reference or address finds what is there. */
@Service
@Transactional
public class CustomerRegister {

    private final Organizations organizations;
    private final Customers customers;
    private final Subscriptions subscriptions;
    private final Clock clock;

    CustomerRegister(Organizations organizations, Customers customers, Subscriptions subscriptions, Clock clock) {
        this.organizations = organizations;
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    public Organization register(NewOrganization described) {
        return organizations
                .findByReference(described.reference())
                .orElseGet(() -> organizations.save(Organization.registered(described, clock.instant())));
    }

    public Contact register(NewContact described, @Nullable Organization organization) {
        return customers
                .findByAddress(described.email().strip())
                .orElseGet(() -> customers.save(Contact.registered(described, organization, clock.instant())));
    }

    /** A person who belongs to no organization that we know, such as a user of the community edition. */
    public Contact register(NewContact described) {
        return register(described, null);
    }

    public Subscription subscribe(Organization organization, NewSubscription bought) {
        return subscriptions.save(Subscription.bought(bought, organization, clock.instant()));
    }

    @Transactional(readOnly = true)
    public Optional<Contact> contact(String email) {
        return customers.findByAddress(email.strip());
    }
}
