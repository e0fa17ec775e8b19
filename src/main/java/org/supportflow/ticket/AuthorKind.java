package org.supportflow.ticket;

/** Who speaks; only a human agent's public words stop a response clock. */
public enum AuthorKind {
    CUSTOMER,
    AGENT,
    AUTOMATIC,
    SYSTEM
}
