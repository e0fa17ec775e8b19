package org.supportflow.decision;

import java.time.Instant;
import java.util.UUID;

/** One recorded decision. */
record Trace(UUID id, Outcome outcome, Instant at) {}
