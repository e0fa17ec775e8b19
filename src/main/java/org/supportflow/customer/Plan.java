package org.supportflow.customer;

import java.util.Locale;

/** What an organization bought; in rising order. */
public enum Plan {
    COMMUNITY,
    STANDARD,
    PREMIUM,
    MISSION_CRITICAL;

    /** As tables and clients write it, e.g. {@code mission-critical}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
