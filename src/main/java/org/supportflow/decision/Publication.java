package org.supportflow.decision;

import java.time.Instant;

/** Who put a version of a table live, by which action, and when. */
public record Publication(String by, String action, Instant at) {}
