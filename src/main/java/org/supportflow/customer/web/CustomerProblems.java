package org.supportflow.customer.web;

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
import org.supportflow.customer.AlreadyKnown;
import org.supportflow.customer.CustomerMeanwhileChanged;
import org.supportflow.customer.CustomerProblem;
import org.supportflow.customer.UnknownCustomer;
import org.supportflow.customer.UnusableCustomer;

/** Says in RFC 9457 why something about a customer is not saved, with a sentence for each field. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(
        assignableTypes = {OrganizationController.class, ContactController.class, SubscriptionController.class})
class CustomerProblems {

    private final MessageSource messages;

    CustomerProblems(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ProblemDetail unusable(UnusableCustomer cause) {
        var fields = cause.problems().stream().map(this::field).toList();
        var sentences = String.join(" ", fields.stream().map(Field::message).toList());
        var problem = problem(HttpStatus.UNPROCESSABLE_ENTITY, "unusable-customer", "Not saved", sentences);
        problem.setProperty("problems", fields);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail known(AlreadyKnown cause) {
        var problem =
                problem(HttpStatus.CONFLICT, "already-known", "Already known", String.valueOf(cause.getMessage()));
        problem.setProperty("problems", List.of(field(cause.problem())));
        cause.organization().ifPresent(reference -> problem.setProperty("organization", reference));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail meanwhileChanged(CustomerMeanwhileChanged cause) {
        var problem = problem(
                HttpStatus.CONFLICT, "customer-changed", "Changed meanwhile", String.valueOf(cause.getMessage()));
        problem.setProperty("version", cause.version());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail noVersion(NoVersion cause) {
        return problem(
                HttpStatus.PRECONDITION_REQUIRED, "no-version", "Which version?", String.valueOf(cause.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownCustomer cause) {
        return problem(
                HttpStatus.NOT_FOUND, "unknown-customer", "No such customer", String.valueOf(cause.getMessage()));
    }

    private Field field(CustomerProblem problem) {
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
