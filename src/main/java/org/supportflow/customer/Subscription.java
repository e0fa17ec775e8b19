package org.supportflow.customer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an organization bought, for how long, and what it covers. */
@Entity
@Table(schema = "supportflow", name = "subscription")
public class Subscription {

    @Id
    private UUID id = UUID.randomUUID();

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "organization_id")
    private Organization organization = new Organization();

    @Enumerated(EnumType.STRING)
    private Plan plan = Plan.COMMUNITY;

    @Column(name = "starts_at")
    private Instant startsAt = Instant.EPOCH;

    @Column(name = "ends_at")
    private Instant endsAt = Instant.EPOCH;

    @Column(name = "grace_days")
    private int graceDays;

    private @Nullable Integer quota;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            schema = "supportflow",
            name = "subscription_coverage",
            joinColumns = @JoinColumn(name = "subscription_id"))
    private Set<Coverage> coverage = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            schema = "supportflow",
            name = "subscription_contact",
            joinColumns = @JoinColumn(name = "subscription_id"))
    @Column(name = "contact_id")
    private Set<UUID> namedContacts = new HashSet<>();

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Version
    private @Nullable Long version;

    protected Subscription() {}

    static Subscription bought(NewSubscription described, Organization organization, Instant now) {
        var subscription = new Subscription();
        subscription.organization = organization;
        subscription.describe(described);
        subscription.createdAt = now;
        return subscription;
    }

    /** Tickets that are already there keep what was decided by the terms of their day. */
    void describe(NewSubscription described) {
        plan = described.plan();
        startsAt = described.startsAt();
        endsAt = described.endsAt();
        graceDays = described.graceDays();
        quota = described.quota();
        coverage.clear();
        coverage.addAll(described.coverage());
        namedContacts.clear();
        namedContacts.addAll(described.namedContacts());
    }

    NewSubscription described() {
        return new NewSubscription(
                plan, startsAt, endsAt, graceDays, quota, Set.copyOf(coverage), Set.copyOf(namedContacts));
    }

    /** How it stood at an instant; the end is part of the next state. */
    public SubscriptionState stateAt(Instant instant) {
        if (instant.isBefore(startsAt)) {
            return SubscriptionState.NONE;
        }
        if (instant.isBefore(endsAt)) {
            return SubscriptionState.ACTIVE;
        }
        return instant.isBefore(endsAt.plus(Duration.ofDays(graceDays)))
                ? SubscriptionState.GRACE
                : SubscriptionState.EXPIRED;
    }

    /** A product that nobody named cannot be refused. */
    boolean coversProduct(Optional<String> product) {
        return coverage.isEmpty()
                || product.isEmpty()
                || coverage.stream().anyMatch(covered -> covered.coversProduct(product.get()));
    }

    boolean coversVersion(Optional<String> product, Optional<String> version) {
        return coverage.isEmpty()
                || product.isEmpty()
                || version.isEmpty()
                || coverage.stream()
                        .filter(covered -> covered.coversProduct(product.get()))
                        .anyMatch(covered -> covered.coversVersion(version.get()));
    }

    boolean names(UUID contact) {
        return namedContacts.isEmpty() || namedContacts.contains(contact);
    }

    public UUID id() {
        return id;
    }

    public Organization organization() {
        return organization;
    }

    public Plan plan() {
        return plan;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    /** How many tickets its period includes; none for any number. */
    public Optional<Integer> quota() {
        return Optional.ofNullable(quota);
    }

    /** How many days after its end it is still honoured. */
    public int graceDays() {
        return graceDays;
    }

    /** What it covers; nothing named for every product. */
    public Set<Coverage> coverage() {
        return Set.copyOf(coverage);
    }

    /** Whom it names; nobody for every contact of the organization. */
    public Set<UUID> namedContacts() {
        return Set.copyOf(namedContacts);
    }

    /** Counts the changes, so that nobody overwrites one that they have not seen. */
    public long version() {
        return version == null ? 0 : version;
    }
}
