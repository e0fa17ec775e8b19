package org.supportflow.sla.worktime;

/** A calendar in which no work is ever done answers no question; it is never taken for 24x7. */
public class NoWorkingTimeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public NoWorkingTimeException(String message) {
        super(message);
    }
}
