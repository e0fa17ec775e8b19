package org.supportflow.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.supportflow.api.FieldProblem;
import org.supportflow.api.InvalidParameter;
import org.supportflow.api.Problem;
import org.supportflow.api.Refusals;
import org.supportflow.api.UnusableRequest;

/** Answers what no feature answers itself: calls that cannot be read, that are not there, or that ask for another form. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
class CallProblems extends ResponseEntityExceptionHandler {

    private static final String INVALID_REQUEST = "invalid-request";
    private static final String INVALID_PARAMETER = "invalid-parameter";
    private static final String NOT_TAKEN = "Cannot be taken";

    private final Refusals refusals;

    CallProblems(Refusals refusals) {
        this.refusals = refusals;
    }

    static ProblemDetail tooLarge() {
        return Problem.of(
                HttpStatus.PAYLOAD_TOO_LARGE,
                "body-too-large",
                "Too large",
                "A body may have up to %,d bytes. Shorten it, or send a part as attachment by mail."
                        .formatted(BodyLimit.MOST_BYTES));
    }

    @ExceptionHandler
    ProblemDetail unusable(UnusableRequest failure) {
        return Problem.of(HttpStatus.UNPROCESSABLE_ENTITY, "unusable-request", NOT_TAKEN, failure.problems());
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidParameter failure) {
        return invalid(INVALID_PARAMETER, List.of(failure.problem()));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = failure.getCause() instanceof BodyTooLarge ? tooLarge() : UnreadableBody.problem(failure);
        return answer(failure, problem, headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var type =
                failure.getParameter().hasParameterAnnotation(RequestBody.class) ? INVALID_REQUEST : INVALID_PARAMETER;
        return answer(failure, invalid(type, Violations.of(failure.getBindingResult())), headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var ofBody = failure.getBeanResults().stream()
                .anyMatch(result -> result.getMethodParameter().hasParameterAnnotation(RequestBody.class));
        var type = ofBody ? INVALID_REQUEST : INVALID_PARAMETER;
        return answer(failure, invalid(type, Violations.of(failure)), headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(failure, mismatch(failure), headers, request);
    }

    /** An address with an id that cannot be one leads nowhere, as one with an unknown id. */
    private static ProblemDetail mismatch(TypeMismatchException failure) {
        if (failure instanceof MethodArgumentTypeMismatchException argument
                && argument.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return Problem.unknownAddress();
        }
        var name = String.valueOf(failure.getPropertyName());
        var message = Violations.wanted(name, failure.getRequiredType());
        return invalid(INVALID_PARAMETER, List.of(new FieldProblem(name, message)));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var name = failure.getParameterName();
        var missing = new FieldProblem(name, "Parameter '%s' is missing. Send it.".formatted(name));
        return answer(failure, invalid(INVALID_PARAMETER, List.of(missing)), headers, request);
    }

    private static ProblemDetail invalid(String type, List<FieldProblem> fields) {
        return Problem.of(HttpStatus.BAD_REQUEST, type, NOT_TAKEN, fields);
    }

    @Override
    protected ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(failure, Problem.unknownAddress(), headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var detail = "This address does not know %s. Use %s."
                .formatted(failure.getMethod(), failure.getSupportedHttpMethods());
        return answer(failure, Problem.of(status, "method-not-allowed", "Another method", detail), headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var detail = "A body of this type cannot be read. Send it with Content-Type: %s."
                .formatted(MediaType.toString(readable(failure)));
        return answer(failure, Problem.of(status, "unsupported-media-type", "Another type", detail), headers, request);
    }

    private static List<MediaType> readable(HttpMediaTypeNotSupportedException failure) {
        var known = failure.getSupportedMediaTypes().stream()
                .filter(MediaType::isConcrete)
                .toList();
        return known.contains(MediaType.APPLICATION_JSON) ? List.of(MediaType.APPLICATION_JSON) : known;
    }

    @Override
    protected ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(
            HttpMediaTypeNotAcceptableException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var detail = "There is no answer of the type you accept. Send Accept: application/json.";
        return answer(failure, Problem.of(status, "not-acceptable", "Another type", detail), headers, request);
    }

    private ResponseEntity<Object> answer(
            Exception failure, ProblemDetail problem, HttpHeaders headers, WebRequest request) {
        return handleExceptionInternal(failure, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
    }

    /** Every way out: no problem without a type of ours, and for a browser a page. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var call = ((ServletWebRequest) request).getRequest();
        if (refusals.isForBrowser(call)) {
            var answer = Objects.requireNonNull(((ServletWebRequest) request).getResponse());
            return page(call, answer, headers, status);
        }
        if (body instanceof ProblemDetail problem && problem.getType().equals(URI.create("about:blank"))) {
            problem.setType(URI.create("urn:supportflow:problem:" + inKebabCase(status)));
        }
        return new ResponseEntity<>(body, with(MediaType.APPLICATION_PROBLEM_JSON, headers), status);
    }

    private ResponseEntity<Object> page(
            HttpServletRequest call, HttpServletResponse answer, HttpHeaders headers, HttpStatusCode status) {
        return new ResponseEntity<>(
                refusals.page(call, answer, status.value()), with(MediaType.TEXT_HTML, headers), status);
    }

    private static HttpHeaders with(MediaType type, HttpHeaders headers) {
        var all = new HttpHeaders();
        all.putAll(headers);
        all.setContentType(type);
        return all;
    }

    private static String inKebabCase(HttpStatusCode status) {
        return HttpStatus.valueOf(status.value())
                .name()
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }
}
