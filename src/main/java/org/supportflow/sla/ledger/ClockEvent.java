package org.supportflow.sla.ledger;

/** One entry of the append-only ledger. */
public record ClockEvent(ClockId clock, EventType type, Stamp stamp, Change change) {}
