package org.supportflow.engine.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.rest.exception.RestException;

/**
 * Takes the place of the engine's mapper, which makes a 500 of every refused completion: what a feature refuses is the
 * sender's to mend, and the sentence says how.
 */
@Provider
public class RefusalMapper implements ExceptionMapper<RestException> {

    @Override
    public Response toResponse(RestException failure) {
        return ofFilter(failure).orElseGet(() -> ofEngine(failure));
    }

    /** What reads files wraps what a filter in front of it says. */
    private static Optional<Response> ofFilter(RestException failure) {
        return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .filter(WebApplicationException.class::isInstance)
                .map(refusal -> ((WebApplicationException) refusal).getResponse())
                .findFirst();
    }

    private static Response ofEngine(RestException failure) {
        Throwable shown = failure.getCause() instanceof BadUserRequestException refusal ? refusal : failure;
        return AwayMapper.answer(shown);
    }
}
