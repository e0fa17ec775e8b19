package org.supportflow.ticket;

/** The ticket of a submission; {@code created} is false when the same key had already made it. */
public record Submitted(Ticket ticket, boolean created) {}
