package org.supportflow.api.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.supportflow.api.Problem;
import org.supportflow.api.Refusals;
import org.supportflow.database.DatabaseAway;

/** Where the server sends what went wrong anywhere; who comes by themselves finds nothing. */
@Controller
class ErrorAddress implements ErrorController {

    private final Refusals refusals;

    ErrorAddress(Refusals refusals) {
        this.refusals = refusals;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (DatabaseAway.isCauseOf(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(DatabaseAway.TRY_AGAIN_AFTER.toSeconds()));
            refusals.answer(
                    request,
                    response,
                    Problem.of(
                            HttpStatus.SERVICE_UNAVAILABLE, "database-away", "Not available", DatabaseAway.SENTENCE));
        } else {
            refusals.answer(request, response, problem(status(request)));
        }
    }

    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? Objects.requireNonNullElse(HttpStatus.resolve(code), HttpStatus.INTERNAL_SERVER_ERROR)
                : HttpStatus.NOT_FOUND;
    }

    private static ProblemDetail problem(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> Problem.unknownAddress();
            case FORBIDDEN ->
                Problem.of(
                        status,
                        "not-allowed",
                        status.getReasonPhrase(),
                        "Your role does not allow this. Ask an administrator for another one.");
            default -> status.is4xxClientError() ? unreadable(status) : failed(status);
        };
    }

    private static ProblemDetail unreadable(HttpStatus status) {
        return Problem.of(
                status,
                "unreadable-call",
                status.getReasonPhrase(),
                "This cannot be read as a call. Check its address and headers.");
    }

    private static ProblemDetail failed(HttpStatus status) {
        return Problem.of(
                status,
                "failed",
                status.getReasonPhrase(),
                "Something failed on our side and was noted. Try again; if it stays so, tell an operator when it was.");
    }
}
