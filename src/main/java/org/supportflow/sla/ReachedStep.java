package org.supportflow.sla;

/** A step of one clock that the process was told of. */
public record ReachedStep(String clock, int cycle, int step) {}
