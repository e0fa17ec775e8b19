package org.supportflow.ticket;

import java.util.List;

/** Where a ticket's process waits just now, asked of those who know the process. */
public interface WaitingPlaces {

    /** Does any place at which the ticket waits listen to this message? */
    boolean hears(Ticket ticket, String message);

    /** The names of the tasks at which the ticket waits for people. */
    List<String> openTasks(Ticket ticket);
}
