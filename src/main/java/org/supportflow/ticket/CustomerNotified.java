package org.supportflow.ticket;

import java.time.Instant;
import java.util.Map;

/** The customer is to be told something by a text of ours. */
public record CustomerNotified(TicketReference ticket, Instant at, String template, Map<String, String> details) {}
