package org.supportflow.engine.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.supportflow.database.DatabaseAway;

/** Takes the place of the engine's last mapper, which makes a 500 of a database that is away for a moment. */
@Provider
public class AwayMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable failure) {
        return answer(failure);
    }

    static Response answer(Throwable failure) {
        return DatabaseAway.isCauseOf(failure)
                ? Response.status(Response.Status.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, DatabaseAway.TRY_AGAIN_AFTER.toSeconds())
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(Map.of("type", "DatabaseAway", "message", DatabaseAway.SENTENCE))
                        .build()
                : ExceptionHandlerHelper.getInstance().getResponse(failure);
    }
}
