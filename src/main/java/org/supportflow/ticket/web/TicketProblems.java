package org.supportflow.ticket.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.supportflow.ticket.IdempotencyConflict;
import org.supportflow.ticket.NotPossibleNow;
import org.supportflow.ticket.UnknownTicket;
import org.supportflow.ticket.process.AnswerRefused;
import org.supportflow.ticket.process.NotYourTask;
import org.supportflow.ticket.process.NothingToAnswer;

/** Says in RFC 9457 what was wrong with a call about a ticket, and what to do. */
@RestControllerAdvice
class TicketProblems {

    @ExceptionHandler
    ProblemDetail unknown(UnknownTicket problem) {
        return problem(HttpStatus.NOT_FOUND, "unknown-ticket", "Unknown ticket", problem);
    }

    @ExceptionHandler
    ProblemDetail conflict(IdempotencyConflict problem) {
        return problem(HttpStatus.UNPROCESSABLE_ENTITY, "idempotency-conflict", "Key used before", problem);
    }

    @ExceptionHandler
    ProblemDetail notNow(NotPossibleNow problem) {
        return problem(HttpStatus.CONFLICT, "not-possible-now", "Not possible now", problem);
    }

    @ExceptionHandler
    ProblemDetail nothingToAnswer(NothingToAnswer problem) {
        return problem(HttpStatus.CONFLICT, "nothing-to-answer", "Nothing to answer", problem);
    }

    @ExceptionHandler
    ProblemDetail refused(AnswerRefused problem) {
        return problem(HttpStatus.BAD_REQUEST, "answer-refused", "Answer refused", problem);
    }

    @ExceptionHandler
    ProblemDetail notYours(NotYourTask problem) {
        return problem(HttpStatus.FORBIDDEN, "not-your-task", "Not your task", problem);
    }

    private static ProblemDetail problem(HttpStatus status, String type, String title, RuntimeException cause) {
        var problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(cause.getMessage()));
        problem.setType(URI.create("urn:supportflow:problem:" + type));
        problem.setTitle(title);
        return problem;
    }
}
