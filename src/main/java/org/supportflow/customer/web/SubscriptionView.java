package org.supportflow.customer.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supportflow.customer.Coverage;
import org.supportflow.customer.Subscription;

/** A subscription as clients read it; {@code state} as it stands now. */
record SubscriptionView(
        UUID id,
        String plan,
        String state,
        Instant startsAt,
        Instant endsAt,
        int graceDays,
        @Nullable Integer quota,
        List<Coverage> covers,
        List<UUID> namedContacts,
        long version) {

    static SubscriptionView of(Subscription known, Instant now) {
        var covers = known.coverage().stream()
                .sorted(Comparator.comparing(Coverage::product).thenComparing(Coverage::version))
                .toList();
        return new SubscriptionView(
                known.id(),
                known.plan().code(),
                known.stateAt(now).code(),
                known.startsAt(),
                known.endsAt(),
                known.graceDays(),
                known.quota().orElse(null),
                covers,
                known.namedContacts().stream().sorted().toList(),
                known.version());
    }
}
