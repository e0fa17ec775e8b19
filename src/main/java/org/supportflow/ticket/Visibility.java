package org.supportflow.ticket;

/** Public words reach the customer, internal ones never do. */
public enum Visibility {
    PUBLIC,
    INTERNAL
}
