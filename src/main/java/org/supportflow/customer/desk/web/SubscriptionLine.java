package org.supportflow.customer.desk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.supportflow.customer.Coverage;
import org.supportflow.customer.Subscription;

/** A subscription as people read it: by days where the organization is, the last day counted. */
record SubscriptionLine(
        UUID id,
        String plan,
        String state,
        LocalDate from,
        LocalDate until,
        int graceDays,
        Optional<Integer> quota,
        List<Coverage> coverage,
        List<UUID> namedContacts) {

    static SubscriptionLine of(Subscription bought, Instant now, ZoneId zone) {
        return new SubscriptionLine(
                bought.id(),
                bought.plan().code(),
                bought.stateAt(now).code(),
                first(bought, zone),
                last(bought, zone),
                bought.graceDays(),
                bought.quota(),
                bought.coverage().stream()
                        .sorted(Comparator.comparing(Coverage::product).thenComparing(Coverage::version))
                        .toList(),
                bought.namedContacts().stream().sorted().toList());
    }

    static LocalDate first(Subscription bought, ZoneId zone) {
        return LocalDate.ofInstant(bought.startsAt(), zone);
    }

    static LocalDate last(Subscription bought, ZoneId zone) {
        return LocalDate.ofInstant(bought.endsAt().minusNanos(1), zone);
    }
}
