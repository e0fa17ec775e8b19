package org.supportflow.engine.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;

/**
 * Takes the place of the engine's mapper, which makes a 500 of every refused completion: what a feature refuses is the
 * sender's to mend, and the sentence says how.
 */
@Provider
public class RefusalMapper implements ExceptionMapper<RestException> {

    @Override
    public Response toResponse(RestException failure) {
        Throwable shown = failure.getCause() instanceof BadUserRequestException refusal ? refusal : failure;
        return ExceptionHandlerHelper.getInstance().getResponse(shown);
    }
}
