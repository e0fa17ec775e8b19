package org.supportflow.decision.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.supportflow.api.Problem;
import org.supportflow.decision.publication.NoOffer;
import org.supportflow.decision.publication.TableMeanwhilePublished;
import org.supportflow.decision.publication.TableRefused;
import org.supportflow.decision.publication.UnknownTable;

/** Says in RFC 9457 why a table is not there, or not published. */
@RestControllerAdvice(assignableTypes = TableController.class)
class TableProblems {

    @ExceptionHandler
    ProblemDetail unknown(UnknownTable cause) {
        return Problem.of(HttpStatus.NOT_FOUND, "unknown-table", "No such table", String.valueOf(cause.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail refused(TableRefused cause) {
        var problem = Problem.of(
                HttpStatus.UNPROCESSABLE_ENTITY, "table-refused", "Not published", String.valueOf(cause.getMessage()));
        problem.setProperty(
                "problems",
                cause.problems().stream().map(TableProblemAnswer::of).toList());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail meanwhile(TableMeanwhilePublished cause) {
        return Problem.of(
                HttpStatus.CONFLICT, "table-changed", "Changed meanwhile", String.valueOf(cause.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail noOffer(NoOffer cause) {
        return Problem.of(HttpStatus.NOT_FOUND, "no-offer", "Nothing offered", String.valueOf(cause.getMessage()));
    }
}
