package org.supportflow.decision;

import java.time.Instant;

/** A ticket that cannot go on because a table has no answer for it. */
public record StuckTicket(String ticket, String table, String message, Instant since) {}
