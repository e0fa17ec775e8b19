package org.supportflow.identity;

import java.util.Locale;

/** What a system may do with its key; nothing else. */
public enum ApiKeyScope {
    TICKETS_READ,
    TICKETS_WRITE,
    TABLES_READ,
    TABLES_WRITE,
    PROCESSES_READ,
    PROCESSES_WRITE,
    CUSTOMERS_READ,
    CUSTOMERS_WRITE;

    /** As it is written and kept, e.g. {@code tickets:read}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }
}
