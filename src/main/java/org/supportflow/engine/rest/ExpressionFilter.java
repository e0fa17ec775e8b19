package org.supportflow.engine.rest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Refuses expressions in queries, also in nested {@code orQueries} and filters, where the engine forgets its own switch
 * (CVE-2026-109432). Ours need none: queues are made through the filter service. Refuses values too that no process holds.
 */
@Provider
public class ExpressionFilter implements ContainerRequestFilter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> OBJECTS = Set.of("object", "file", "bytes");

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var parameters = request.getUriInfo().getQueryParameters();
        if (parameters.keySet().stream().anyMatch(ExpressionFilter::isExpression)) {
            refuse(request);
        } else if (isInParts(request) && !isDeployment(request)) {
            refuseObject(request);
        } else if (request.hasEntity() && mayBeJson(request)) {
            checkBody(request);
        }
    }

    private static void checkBody(ContainerRequestContext request) throws IOException {
        var body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        if (holds(body, ExpressionFilter::isExpression)) {
            refuse(request);
        } else if (holds(body, ExpressionFilter::isObject)) {
            refuseObject(request);
        } else if (holdsNul(body)) {
            refuse(request, "InvalidText", "A text holds the character NUL, which cannot be stored. Remove it.");
        }
    }

    private static boolean mayBeJson(ContainerRequestContext request) {
        var type = request.getMediaType();
        return type == null || type.getSubtype().endsWith("json");
    }

    private static boolean isInParts(ContainerRequestContext request) {
        var type = request.getMediaType();
        return type != null && type.getType().equalsIgnoreCase("multipart");
    }

    /** Models alone come as files; what else takes several parts takes objects and bytes. */
    private static boolean isDeployment(ContainerRequestContext request) {
        return request.getUriInfo().getPath().endsWith("deployment/create");
    }

    private static boolean holds(byte[] body, Predicate<JsonNode> what) throws IOException {
        try {
            return holds(JSON.readTree(body), what);
        } catch (JacksonException e) {
            // Not JSON: the resource says so itself.
            return false;
        }
    }

    private static boolean holds(JsonNode part, Predicate<JsonNode> what) {
        if (what.test(part)) {
            return true;
        }
        for (var child : part) {
            if (holds(child, what)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isExpression(JsonNode part) {
        return part.properties().stream()
                .anyMatch(field ->
                        isExpression(field.getKey()) && !field.getValue().isNull());
    }

    /** A process holds none, and what reads serialised ones trips over them. */
    private static boolean isObject(JsonNode part) {
        return part.hasNonNull("value")
                && OBJECTS.contains(part.path("type").asText().toLowerCase(Locale.ROOT));
    }

    private static boolean holdsNul(byte[] body) throws IOException {
        try (var parser = JSON.createParser(body)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING && parser.getText().indexOf('\0') >= 0) {
                    return true;
                }
            }
            return false;
        } catch (JacksonException e) {
            // Not JSON: the resource says so itself.
            return false;
        }
    }

    private static boolean isExpression(String name) {
        return name.endsWith("Expression");
    }

    private static void refuseObject(ContainerRequestContext request) {
        refuse(
                request,
                "InvalidValue",
                "A value is an object, a file or bytes. Send text, a number, yes or no, or a date.");
    }

    private static void refuse(ContainerRequestContext request) {
        refuse(request, "ExpressionRefused", "Expressions are not accepted in requests.");
    }

    private static void refuse(ContainerRequestContext request, String type, String message) {
        request.abortWith(Response.status(Response.Status.BAD_REQUEST)
                .entity(Map.of("type", type, "message", message))
                .type("application/json")
                .build());
    }
}
