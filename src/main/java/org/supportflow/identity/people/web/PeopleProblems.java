package org.supportflow.identity.people.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.supportflow.identity.PersonConflict;
import org.supportflow.identity.PersonProblem;
import org.supportflow.identity.UnknownPerson;
import org.supportflow.identity.UnusablePerson;

/** Says in RFC 9457 why something about a person or a key is not saved, with a sentence for each field. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(assignableTypes = {PeopleController.class, ApiKeyController.class})
class PeopleProblems {

    private final MessageSource messages;

    PeopleProblems(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ProblemDetail unusable(UnusablePerson cause) {
        var fields = cause.problems().stream().map(this::field).toList();
        var sentences = String.join(" ", fields.stream().map(Field::message).toList());
        var problem = problem(HttpStatus.UNPROCESSABLE_ENTITY, "unusable-person", "Not saved", sentences);
        problem.setProperty("problems", fields);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail conflict(PersonConflict cause) {
        var type = cause.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var problem = problem(HttpStatus.CONFLICT, "person-" + type, "Not saved", String.valueOf(cause.getMessage()));
        problem.setProperty("problems", List.of(field(cause.problem())));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail noVersion(NoVersion cause) {
        return problem(
                HttpStatus.PRECONDITION_REQUIRED, "no-version", "Which version?", String.valueOf(cause.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownPerson cause) {
        return problem(
                HttpStatus.NOT_FOUND, "unknown-person", "Nothing of this id", String.valueOf(cause.getMessage()));
    }

    private Field field(PersonProblem problem) {
        var sentence = messages.getMessage(problem.message(), problem.values().toArray(), Locale.ENGLISH);
        return new Field(problem.field(), sentence);
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
