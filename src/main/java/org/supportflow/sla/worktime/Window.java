package org.supportflow.sla.worktime;

import java.time.DateTimeException;
import java.time.LocalTime;

/** Hours of one day in which work is done, in seconds of that day; one that ends past midnight ends after 86,400. */
public record Window(int from, int to) {

    static final int DAY = 86_400;

    public Window {
        if (from < 0 || from >= DAY || to <= from || to > from + DAY) {
            throw new IllegalArgumentException("A window begins within its day and lasts up to 24 hours, not " + from
                    + " to " + to + " seconds of the day.");
        }
    }

    /** From {@code 09:00} to {@code 17:00}; a window that ends before it begins goes on into the next day. */
    public static Window of(String from, String to) {
        var begin = second(from);
        var end = second(to);
        if (begin == end && begin != 0) {
            throw new IllegalArgumentException(
                    "The window %s to %s is empty. Write 00:00 to 24:00 for a whole day.".formatted(from, to));
        }
        return new Window(begin, end <= begin ? end + DAY : end);
    }

    private static int second(String text) {
        if (text.equals("24:00")) {
            return DAY;
        }
        try {
            return LocalTime.parse(text).toSecondOfDay();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'%s' is not a time of day such as 09:00.".formatted(text), e);
        }
    }

    /** As {@link #of} reads it. */
    public String begins() {
        return text(from);
    }

    /** As {@link #of} reads it. */
    public String ends() {
        return to == DAY ? "24:00" : text(to % DAY);
    }

    private static String text(int second) {
        return LocalTime.ofSecondOfDay(second).toString();
    }
}
