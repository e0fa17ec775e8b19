package org.supportflow.sla.calendar;

import java.util.List;
import java.util.stream.Collectors;

/** A calendar is not saved, for these reasons. */
public class UnusableCalendar extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<CalendarProblem> problems;

    public UnusableCalendar(List<CalendarProblem> problems) {
        super(problems.stream().map(CalendarProblem::code).collect(Collectors.joining(", ")));
        this.problems = List.copyOf(problems);
    }

    public List<CalendarProblem> problems() {
        return problems;
    }
}
