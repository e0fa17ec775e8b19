package org.supportflow.customer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.decision.FactSource;
import org.supportflow.ticket.Ticket;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;

/** What tables ask about the customer of a ticket; judged by the day the ticket was opened. */
@Component
class CustomerFacts implements FactSource {

    private static final String NONE = "none";

    /** Stands for "any number", since tables compare numbers. */
    private static final int UNLIMITED = 999_999;

    private final Tickets tickets;
    private final Customers customers;
    private final Organizations organizations;
    private final Entitlements entitlements;

    CustomerFacts(Tickets tickets, Customers customers, Organizations organizations, Entitlements entitlements) {
        this.tickets = tickets;
        this.customers = customers;
        this.organizations = organizations;
        this.entitlements = entitlements;
    }

    @Override
    public Set<String> facts() {
        return Set.of(
                "plan",
                "subscriptionState",
                "organizationSize",
                "region",
                "contributor",
                "contactKnown",
                "productCovered",
                "versionCovered",
                "quotaLeft",
                "organization");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, @Nullable Object> of(TicketReference reference) {
        var ticket = tickets.get(reference);
        var subscription = entitlements.of(ticket);
        var facts = new HashMap<String, @Nullable Object>();
        facts.putAll(ofOrganization(ticket.requester().organizationId().flatMap(organizations::findById)));
        facts.putAll(ofContact(ticket, subscription));
        facts.putAll(
                subscription.map(bought -> ofSubscription(bought, ticket)).orElseGet(CustomerFacts::nothingBought));
        return facts;
    }

    private static Map<String, Object> ofOrganization(Optional<Organization> organization) {
        return Map.of(
                "organization", organization.map(Organization::reference).orElse(NONE),
                "organizationSize", organization.map(Organization::size).orElse(0),
                "region", organization.map(Organization::region).orElse("unknown"));
    }

    /** Somebody of the organization whom the subscription does not name has still to prove the entitlement. */
    private Map<String, Object> ofContact(Ticket ticket, Optional<Subscription> subscription) {
        Optional<Contact> contact = ticket.requester().contactId().flatMap((UUID id) -> customers.findById(id));
        boolean named = contact.isPresent()
                && subscription.map(bought -> bought.names(contact.get().id())).orElse(true);
        return Map.of(
                "contactKnown",
                named,
                "contributor",
                contact.map(Contact::contributor).orElse(false));
    }

    private Map<String, Object> ofSubscription(Subscription bought, Ticket ticket) {
        var matter = ticket.matter();
        return Map.of(
                "plan", bought.plan().code(),
                "subscriptionState", bought.stateAt(ticket.openedAt()).code(),
                "productCovered", bought.coversProduct(matter.product()),
                "versionCovered", bought.coversVersion(matter.product(), matter.productVersion()),
                "quotaLeft", entitlements.quotaLeft(bought, ticket).orElse(UNLIMITED));
    }

    private static Map<String, Object> nothingBought() {
        return Map.of(
                "plan",
                NONE,
                "subscriptionState",
                SubscriptionState.NONE.code(),
                "productCovered",
                false,
                "versionCovered",
                false,
                "quotaLeft",
                0);
    }
}
