package org.supportflow.customer;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.audit.Audit;

/** Enters and changes what organizations bought; every change is recorded. */
@Service
@Transactional
public class SubscriptionKeeper {

    private final OrganizationKeeper organizations;
    private final Customers customers;
    private final Subscriptions subscriptions;
    private final Audit audit;
    private final Clock clock;

    SubscriptionKeeper(
            OrganizationKeeper organizations,
            Customers customers,
            Subscriptions subscriptions,
            Audit audit,
            Clock clock) {
        this.organizations = organizations;
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The one that ends last first. */
    @Transactional(readOnly = true)
    public List<Subscription> of(String organization) {
        return subscriptions.findByOrganization(organizations.get(organization).id()).stream()
                .sorted(Comparator.comparing(Subscription::endsAt)
                        .thenComparing(Subscription::id)
                        .reversed())
                .toList();
    }

    @Transactional(readOnly = true)
    public Subscription get(String organization, UUID id) {
        return subscriptions.find(id, organizations.get(organization).id()).orElseThrow(UnknownCustomer::new);
    }

    public Subscription add(String reference, SubscriptionDraft draft, String by) {
        var organization = organizations.get(reference);
        var bought = draft.read(contacts(organization));
        var added = subscriptions.save(Subscription.bought(bought, organization, clock.instant()));
        subscriptions.flush();
        audit.record(by, "subscriptionAdded", subject(added), facts(reference, bought));
        return added;
    }

    /** What is there already is no change, whatever version it was begun on. */
    public Subscription change(String reference, UUID id, SubscriptionDraft draft, @Nullable Long basedOn, String by) {
        var organization = organizations.get(reference);
        var subscription = subscriptions.lock(id, organization.id()).orElseThrow(UnknownCustomer::new);
        var before = subscription.described();
        var known = contacts(organization);
        known.addAll(before.namedContacts());
        var after = draft.read(known);
        if (!after.equals(before)) {
            Changes.refuseIfStale(subscription.version(), basedOn);
            subscription.describe(after);
            subscriptions.flush();
            var changes = Changes.between(facts(reference, before), facts(reference, after));
            audit.record(by, "subscriptionChanged", subject(subscription), changes);
        }
        return subscription;
    }

    private Set<UUID> contacts(Organization organization) {
        return customers.findByOrganization(organization.id()).stream()
                .map(Contact::id)
                .collect(Collectors.toSet());
    }

    private static Map<String, String> facts(String organization, NewSubscription bought) {
        return Map.of(
                "organization", organization,
                "plan", bought.plan().code(),
                "startsAt", bought.startsAt().toString(),
                "endsAt", bought.endsAt().toString(),
                "graceDays", String.valueOf(bought.graceDays()),
                "quota", bought.quota() == null ? "any" : String.valueOf(bought.quota()),
                "coverage", listed(bought.coverage().stream().map(one -> one.product() + " " + one.version())),
                "namedContacts", listed(bought.namedContacts().stream().map(UUID::toString)));
    }

    private static String listed(Stream<String> words) {
        return words.sorted().collect(Collectors.joining(", "));
    }

    private static String subject(Subscription subscription) {
        return "subscription:" + subscription.id();
    }
}
