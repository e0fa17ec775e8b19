package org.supportflow.engine.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.supportflow.engine.TaskConflict;

/** A task that is gone or another's: 409 in the engine's own shape, which Tasklist shows. */
@Provider
public class TaskConflictMapper implements ExceptionMapper<TaskConflict> {

    @Override
    public Response toResponse(TaskConflict conflict) {
        return Response.status(Response.Status.CONFLICT)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("type", "TaskConflict", "message", conflict.getMessage()))
                .build();
    }
}
