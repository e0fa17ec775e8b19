package org.supportflow.ticket;

import java.time.Instant;

/** The ticket waits from now on for somebody who is not us. */
public record TicketWaiting(TicketReference ticket, Instant at, WaitingFor waitingFor, String actor) {}
