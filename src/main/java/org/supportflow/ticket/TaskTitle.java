package org.supportflow.ticket;

/** What a task is called in a list of work, where all others of its kind have the same name: it says its ticket as well. */
public final class TaskTitle {

    private static final String ABOUT = " · ";

    private TaskTitle() {}

    public static String of(String nameInDiagram, TicketReference ticket) {
        return nameInDiagram + ABOUT + ticket;
    }

    /** The name as the diagram has it, for those who know the ticket. */
    public static String inDiagram(String title, TicketReference ticket) {
        var about = ABOUT + ticket;
        return title.endsWith(about) ? title.substring(0, title.length() - about.length()) : title;
    }
}
