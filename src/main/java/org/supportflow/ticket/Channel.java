package org.supportflow.ticket;

import java.util.Locale;

/** How words came in or went out. */
public enum Channel {
    MAIL,
    REST,
    PORTAL,
    PHONE,
    FORUM;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
