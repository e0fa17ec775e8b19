package org.supportflow.api.web;

import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.Map;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.supportflow.api.FieldProblem;

/** Says of each field what it has to be, where it is not. */
final class Violations {

    private static final String MISSING = "'%s' is missing. Send it.";

    private Violations() {}

    static List<FieldProblem> of(Errors result) {
        return result.getFieldErrors().stream().map(Violations::problem).toList();
    }

    static List<FieldProblem> of(HandlerMethodValidationException failure) {
        return failure.getParameterValidationResults().stream()
                .flatMap(result -> result instanceof ParameterErrors errors
                        ? of(errors).stream()
                        : result.getResolvableErrors().stream().map(error -> problem(result, error)))
                .toList();
    }

    private static FieldProblem problem(FieldError error) {
        return new FieldProblem(
                error.getField(),
                error.contains(TypeMismatchException.class)
                        ? wanted(
                                error.getField(),
                                error.unwrap(TypeMismatchException.class).getRequiredType())
                        : sentence(error.getField(), error.unwrap(ConstraintViolation.class)));
    }

    static String wanted(String field, Class<?> type) {
        return "'%s' has to be %s.".formatted(field, Wanted.inWords(type));
    }

    private static FieldProblem problem(ParameterValidationResult result, MessageSourceResolvable error) {
        var header = result.getMethodParameter().getParameterAnnotation(RequestHeader.class);
        var name = header == null ? String.valueOf(result.getMethodParameter().getParameterName()) : header.name();
        return new FieldProblem(name, sentence(name, result.unwrap(error, ConstraintViolation.class)));
    }

    private static String sentence(String field, ConstraintViolation<?> violation) {
        var rule = violation.getConstraintDescriptor();
        var values = rule.getAttributes();
        return switch (rule.getAnnotation().annotationType().getSimpleName()) {
            case "NotNull", "NotBlank", "NotEmpty" -> MISSING.formatted(field);
            case "Email" -> "'%s' has to be a mail address, such as ann@example.com.".formatted(field);
            case "Size" ->
                "'%s' has to have %s to %s characters.".formatted(field, values.get("min"), values.get("max"));
            case "Min" -> "'%s' has to be %s or more.".formatted(field, values.get("value"));
            case "Max" -> "'%s' has to be %s or less.".formatted(field, values.get("value"));
            case "Pattern" -> "'%s' has to be one of %s.".formatted(field, choices(values));
            default -> "'%s' %s.".formatted(field, violation.getMessage());
        };
    }

    private static String choices(Map<String, Object> pattern) {
        return String.valueOf(pattern.get("regexp")).replace("|", ", ");
    }
}
