package org.supportflow.sla.web;

import java.net.URI;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.supportflow.sla.calendar.CalendarMeanwhileSaved;
import org.supportflow.sla.calendar.CalendarProblem;
import org.supportflow.sla.calendar.UnusableCalendar;

/** Says in RFC 9457 why a calendar is not saved, with a sentence for each field. */
@RestControllerAdvice(assignableTypes = CalendarController.class)
class CalendarProblems {

    private final MessageSource messages;

    CalendarProblems(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ProblemDetail unusable(UnusableCalendar cause) {
        var problems = cause.problems().stream().map(this::field).toList();
        var problem = problem(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "unusable-calendar",
                "Not saved",
                problems.stream()
                        .map(Field::message)
                        .reduce((one, other) -> one + " " + other)
                        .orElse(""));
        problem.setProperty("problems", problems);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail meanwhileSaved(CalendarMeanwhileSaved cause) {
        return problem(
                HttpStatus.CONFLICT, "calendar-changed", "Changed meanwhile", String.valueOf(cause.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownCalendar cause) {
        return problem(
                HttpStatus.NOT_FOUND, "unknown-calendar", "No such calendar", String.valueOf(cause.getMessage()));
    }

    private Field field(CalendarProblem problem) {
        return new Field(
                problem.field(),
                messages.getMessage(problem.message(), problem.values().toArray(), Locale.ENGLISH));
    }

    private static ProblemDetail problem(HttpStatus status, String type, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:supportflow:problem:" + type));
        problem.setTitle(title);
        return problem;
    }

    /** What is wrong with one field. */
    record Field(String field, String message) {}
}
