package org.supportflow.ticket;

/** What was stuck has reached the ticket's process after all. */
public record InboxRecovered(TicketReference ticket, String message) {}
