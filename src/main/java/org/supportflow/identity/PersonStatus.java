package org.supportflow.identity;

import java.util.Locale;

/** How somebody stands here. */
public enum PersonStatus {
    ACTIVE,
    /** Has still to choose a password, and gets no work until then. */
    INVITED,
    /** Gets in nowhere; what they did keeps their name. */
    DEACTIVATED;

    /** As clients read it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
