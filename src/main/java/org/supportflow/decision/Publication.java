package org.supportflow.decision;

import java.time.Instant;

/** Who put a version of a table live, from where (the release, a manager), with which comment, and when. */
public record Publication(String by, String source, String comment, Instant at) {}
