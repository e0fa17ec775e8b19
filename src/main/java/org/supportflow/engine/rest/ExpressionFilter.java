package org.supportflow.engine.rest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;

/**
 * Refuses expressions in queries, also in nested {@code orQueries} and filters, where the engine forgets its own switch
 * (CVE-2026-109432). Ours need none: queues are made through the filter service.
 */
@Provider
public class ExpressionFilter implements ContainerRequestFilter {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var parameters = request.getUriInfo().getQueryParameters();
        if (parameters.keySet().stream().anyMatch(ExpressionFilter::isExpression)) {
            refuse(request);
            return;
        }
        var type = request.getMediaType();
        if (request.hasEntity() && (type == null || type.getSubtype().endsWith("json"))) {
            var body = request.getEntityStream().readAllBytes();
            request.setEntityStream(new ByteArrayInputStream(body));
            if (holdsExpression(body)) {
                refuse(request);
            }
        }
    }

    private static boolean holdsExpression(byte[] body) throws IOException {
        try {
            return holdsExpression(JSON.readTree(body));
        } catch (JacksonException e) {
            // Not JSON: the resource says so itself.
            return false;
        }
    }

    private static boolean holdsExpression(JsonNode part) {
        for (var field : part.properties()) {
            if (isExpression(field.getKey()) && !field.getValue().isNull()) {
                return true;
            }
        }
        for (var child : part) {
            if (holdsExpression(child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isExpression(String name) {
        return name.endsWith("Expression");
    }

    private static void refuse(ContainerRequestContext request) {
        request.abortWith(Response.status(Response.Status.BAD_REQUEST)
                .entity(Map.of("type", "ExpressionRefused", "message", "Expressions are not accepted in requests."))
                .type("application/json")
                .build());
    }
}
