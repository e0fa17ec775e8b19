package org.supportflow.api.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.supportflow.api.FieldProblem;
import org.supportflow.api.Problem;

/** Says what is wrong with a body that could not be read, in the sender's words and not in the reader's. */
final class UnreadableBody {

    private UnreadableBody() {}

    static ProblemDetail problem(HttpMessageNotReadableException failure) {
        if (failure.getCause() instanceof MismatchedInputException mismatch) {
            return Problem.of(HttpStatus.BAD_REQUEST, "invalid-request", "Cannot be taken", List.of(field(mismatch)));
        }
        if (failure.getCause() instanceof JsonProcessingException unreadable) {
            return malformed("The body is no JSON that can be read%s. Correct it there and send it again."
                    .formatted(place(unreadable.getLocation())));
        }
        return malformed("The call has no body, or one that cannot be read. Send one JSON object in UTF-8.");
    }

    private static ProblemDetail malformed(String detail) {
        return Problem.of(HttpStatus.BAD_REQUEST, "malformed-json", "No JSON", detail);
    }

    private static String place(@Nullable JsonLocation at) {
        return at == null || at.getLineNr() < 0
                ? ""
                : ": line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static FieldProblem field(MismatchedInputException mismatch) {
        var field = path(mismatch);
        if (mismatch instanceof UnrecognizedPropertyException unknown) {
            var known = new TreeSet<>();
            unknown.getKnownPropertyIds().forEach(known::add);
            return new FieldProblem(
                    field,
                    "There is no field '%s'. Leave it out, or use one of: %s."
                            .formatted(
                                    field, known.stream().map(String::valueOf).collect(Collectors.joining(", "))));
        }
        var wanted = Wanted.inWords(mismatch.getTargetType());
        return field.isEmpty()
                ? new FieldProblem("", "The body has to be %s.".formatted(wanted))
                : new FieldProblem(field, "'%s' has to be %s.".formatted(field, wanted));
    }

    /** As clients write it: {@code events[2].at}. */
    private static String path(JsonMappingException mismatch) {
        var path = new StringBuilder();
        for (var step : mismatch.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(Objects.toString(step.getFieldName()));
            }
        }
        return path.toString();
    }
}
