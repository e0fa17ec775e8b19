package org.supportflow.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");

    @Test
    void standsAsItsPeriodSays() {
        var subscription = bought(NewSubscription.of(Plan.PREMIUM, START, END));

        assertThat(subscription.stateAt(START.minusSeconds(1))).isEqualTo(SubscriptionState.NONE);
        assertThat(subscription.stateAt(START)).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(subscription.stateAt(END.minusSeconds(1))).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(subscription.stateAt(END)).isEqualTo(SubscriptionState.GRACE);
        assertThat(subscription.stateAt(END.plus(Duration.ofDays(14)))).isEqualTo(SubscriptionState.EXPIRED);
    }

    @Test
    void coversWhatItNames() {
        var subscription = bought(NewSubscription.of(Plan.STANDARD, START, END)
                .covering(new Coverage("keycloak", "26"), Coverage.of("wildfly")));

        assertThat(subscription.coversProduct(Optional.of("Keycloak"))).isTrue();
        assertThat(subscription.coversProduct(Optional.of("camunda"))).isFalse();
        assertThat(subscription.coversVersion(Optional.of("keycloak"), Optional.of("26.4.1")))
                .isTrue();
        assertThat(subscription.coversVersion(Optional.of("keycloak"), Optional.of("261")))
                .isFalse();
        assertThat(subscription.coversVersion(Optional.of("wildfly"), Optional.of("38")))
                .isTrue();
    }

    @Test
    void doesNotRefuseAProductThatNobodyNamed() {
        var subscription = bought(NewSubscription.of(Plan.STANDARD, START, END).covering(Coverage.of("wildfly")));

        assertThat(subscription.coversProduct(Optional.empty())).isTrue();
        assertThat(subscription.coversVersion(Optional.empty(), Optional.empty()))
                .isTrue();
    }

    @Test
    void letsEverybodyAskUnlessItNamesContacts() {
        var named = UUID.randomUUID();
        var open = bought(NewSubscription.of(Plan.STANDARD, START, END));
        var closed = bought(NewSubscription.of(Plan.STANDARD, START, END).namedContacts(named));

        assertThat(open.names(UUID.randomUUID())).isTrue();
        assertThat(closed.names(named)).isTrue();
        assertThat(closed.names(UUID.randomUUID())).isFalse();
    }

    private static Subscription bought(NewSubscription described) {
        return Subscription.bought(described, new Organization(), START);
    }
}
