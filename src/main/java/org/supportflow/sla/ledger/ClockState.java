package org.supportflow.sla.ledger;

import java.util.Locale;

/** Whether time runs against a promise. */
public enum ClockState {
    RUNNING,
    PAUSED,
    STOPPED,
    CANCELLED;

    /** The value in REST and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isOpen() {
        return this == RUNNING || this == PAUSED;
    }
}
