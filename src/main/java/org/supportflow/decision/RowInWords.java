package org.supportflow.decision;

/** A row as a person reads it: its number in the table, when it applies, what it says and why it is there. */
public record RowInWords(int number, String id, String when, String then, String because) {}
