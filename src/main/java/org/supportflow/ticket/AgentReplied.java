package org.supportflow.ticket;

import java.time.Instant;

/** An agent wrote public message {@code number}: people, not machines. */
public record AgentReplied(TicketReference ticket, Instant at, int number, String agent) {}
