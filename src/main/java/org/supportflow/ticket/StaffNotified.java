package org.supportflow.ticket;

import java.time.Instant;
import java.util.Map;

/** Somebody of ours is to be told: owner, team, lead, manager or onCall. */
public record StaffNotified(
        TicketReference ticket, Instant at, String recipient, String template, Map<String, String> details) {}
