package org.supportflow.customer;

import java.util.Locale;

/** How a subscription stands at an instant; the better first. */
public enum SubscriptionState {
    ACTIVE,
    GRACE,
    EXPIRED,
    NONE;

    /** As tables write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
