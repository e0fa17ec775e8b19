package org.supportflow.customer;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.Ticket;

/** Finds the subscription that speaks for a ticket, as things stood when the ticket was opened. */
@Component
class Entitlements {

    private static final Comparator<Subscription> BY_PLAN_AND_END = Comparator.comparing(Subscription::plan)
            .thenComparing(Subscription::endsAt)
            .reversed();

    private final Subscriptions subscriptions;
    private final JdbcClient database;

    Entitlements(Subscriptions subscriptions, JdbcClient database) {
        this.subscriptions = subscriptions;
        this.database = database;
    }

    /** Of several the one that covers the product, stands best, and is the higher plan. */
    Optional<Subscription> of(Ticket ticket) {
        return ticket.requester().organizationId().flatMap(organization -> best(organization, ticket));
    }

    private Optional<Subscription> best(UUID organization, Ticket ticket) {
        var product = ticket.matter().product();
        Comparator<Subscription> uncoveredLast = Comparator.comparing(offer -> !offer.coversProduct(product));
        return subscriptions.findByOrganization(organization).stream()
                .filter(offer -> offer.stateAt(ticket.openedAt()) != SubscriptionState.NONE)
                .min(uncoveredLast
                        .thenComparing(offer -> offer.stateAt(ticket.openedAt()))
                        .thenComparing(BY_PLAN_AND_END));
    }

    /** Tickets that the period still includes, this one counted; those withdrawn or merged took nothing. */
    Optional<Integer> quotaLeft(Subscription subscription, Ticket ticket) {
        return subscription.quota().map(quota -> quota - usedBefore(subscription, ticket));
    }

    private int usedBefore(Subscription subscription, Ticket ticket) {
        return database.sql("""
                        select count(*) from supportflow.ticket
                        where organization_id = ? and opened_at >= ? and opened_at <= ? and id <> ?
                        and status not in ('withdrawn', 'merged')""")
                .param(subscription.organization().id())
                .param(utc(subscription.startsAt()))
                .param(utc(ticket.openedAt()))
                .param(ticket.id())
                .query(Integer.class)
                .single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
