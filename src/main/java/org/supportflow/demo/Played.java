package org.supportflow.demo;

import java.util.List;
import org.supportflow.ticket.TicketReference;

/** What came of a simulation: the tickets in the order of their opening, and what could not be done as written. */
record Played(List<TicketReference> tickets, List<String> missed) {}
