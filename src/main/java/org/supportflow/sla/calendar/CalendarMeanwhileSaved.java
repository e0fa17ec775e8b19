package org.supportflow.sla.calendar;

/** Somebody else saved a calendar while this one was being changed. */
public class CalendarMeanwhileSaved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int version;
    private final String author;

    CalendarMeanwhileSaved(String calendar, int version, String author) {
        super(
                version == 0
                        ? "There is no calendar '%s' yet. Save it as a new one.".formatted(calendar)
                        : "Calendar '%s' is at version %d by %s meanwhile. Look at it, then make your change to it."
                                .formatted(calendar, version, author));
        this.version = version;
        this.author = author;
    }

    public int version() {
        return version;
    }

    public String author() {
        return author;
    }
}
