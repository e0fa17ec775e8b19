package org.supportflow.ticket;

/** There is something to deliver once the transaction has committed. */
public record InboxFilled() {}
