package org.supportflow.sla.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.supportflow.sla.worktime.NoWorkingTimeException;

/** Says in RFC 9457 what was wrong with a calendar, a target or an instant. */
@RestControllerAdvice(basePackageClasses = SlaProblems.class)
class SlaProblems {

    @ExceptionHandler
    ProblemDetail noWorkingTime(NoWorkingTimeException problem) {
        return problem("no-working-time", "No working time", problem);
    }

    @ExceptionHandler
    ProblemDetail unusable(IllegalArgumentException problem) {
        return problem("unusable-input", "Cannot be computed", problem);
    }

    @ExceptionHandler
    ProblemDetail tooFar(ArithmeticException problem) {
        return problem(
                "unusable-input",
                "Cannot be computed",
                new IllegalArgumentException(
                        "An instant or a number is too far off. Stay within a few centuries.", problem));
    }

    private static ProblemDetail problem(String type, String title, RuntimeException cause) {
        var problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, String.valueOf(cause.getMessage()));
        problem.setType(URI.create("urn:supportflow:problem:" + type));
        problem.setTitle(title);
        return problem;
    }
}
