package org.supportflow.ticket;

import java.util.Locale;

/** Whom or what a ticket waits for; decides which clocks pause and what follows when nothing comes. */
public enum WaitingFor {
    CUSTOMER,
    CONFIRMATION,
    PROOF,
    UPSTREAM;

    /** The value in diagrams and tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static WaitingFor ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
