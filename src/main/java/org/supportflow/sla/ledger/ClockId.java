package org.supportflow.sla.ledger;

/** One running of one kind of clock on a ticket; cycles are numbered from 1 and all are kept. */
public record ClockId(ClockKind kind, int cycle) {}
