package org.supportflow.desk;

import java.util.List;

/** A page of tickets, counted from 0, and how many there are in all. */
public record TicketPage(List<TicketItem> items, long total, int page, int size) {}
