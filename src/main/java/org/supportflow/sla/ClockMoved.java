package org.supportflow.sla;

/** The application's time made a leap; steps may have become due that were far away. */
public record ClockMoved() {}
