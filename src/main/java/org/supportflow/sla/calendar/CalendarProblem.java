package org.supportflow.sla.calendar;

import java.util.List;

/** What is wrong with one field of a calendar; the sentence stands in the pages' languages under the code. */
public record CalendarProblem(String field, String code, List<Object> values) {

    public static CalendarProblem of(String field, String code, Object... values) {
        return new CalendarProblem(field, code, List.of(values));
    }

    /** The key of the sentence. */
    public String message() {
        return "calendar.problem." + code;
    }
}
