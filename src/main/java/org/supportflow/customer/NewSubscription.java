package org.supportflow.customer;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an organization buys; no coverage means every product, no named contact every contact, no quota any number. */
public record NewSubscription(
        Plan plan,
        Instant startsAt,
        Instant endsAt,
        int graceDays,
        @Nullable Integer quota,
        Set<Coverage> coverage,
        Set<UUID> namedContacts) {

    static final int USUAL_GRACE_DAYS = 14;

    public static NewSubscription of(Plan plan, Instant startsAt, Instant endsAt) {
        return new NewSubscription(plan, startsAt, endsAt, USUAL_GRACE_DAYS, null, Set.of(), Set.of());
    }

    public NewSubscription covering(Coverage... covered) {
        return new NewSubscription(plan, startsAt, endsAt, graceDays, quota, Set.of(covered), namedContacts);
    }

    public NewSubscription withQuota(int tickets) {
        return new NewSubscription(plan, startsAt, endsAt, graceDays, tickets, coverage, namedContacts);
    }

    public NewSubscription namedContacts(UUID... contacts) {
        return new NewSubscription(plan, startsAt, endsAt, graceDays, quota, coverage, Set.of(contacts));
    }
}
