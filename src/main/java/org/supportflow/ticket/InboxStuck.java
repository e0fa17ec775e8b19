package org.supportflow.ticket;

/** What came in for a ticket cannot be told to its process, however often it is tried; a person must look. */
public record InboxStuck(TicketReference ticket, String message, String error) {}
