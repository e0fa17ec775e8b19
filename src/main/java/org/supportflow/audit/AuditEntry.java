package org.supportflow.audit;

import java.time.Instant;
import java.util.Map;

/** One thing that somebody did; {@code subject} is what it was done to, such as a ticket, a task or an account. */
public record AuditEntry(Instant at, String who, String what, String subject, Map<String, String> details) {}
