package org.supportflow.api.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Says of each call how it may be refused: what all know stands here, 409 and 422 stand at the call. */
class DescribedRefusals implements OpenApiCustomizer {

    private static final String PROBLEM = "Problem";
    private static final String NAME = "application/problem+json";

    @Override
    public void customise(OpenAPI document) {
        document.getComponents().addSchemas(PROBLEM, problem());
        document.getPaths()
                .forEach((path, calls) -> calls.readOperations().forEach(call -> describe(call, path.contains("{"))));
    }

    private static void describe(Operation call, boolean ofSomething) {
        var answers = call.getResponses();
        usual(call, ofSomething).forEach((status, text) -> {
            if (!answers.containsKey(status)) {
                answers.addApiResponse(status, new ApiResponse().description(text));
            }
        });
        answers.forEach((status, answer) -> {
            if (status.startsWith("4")) {
                answer.setContent(new Content()
                        .addMediaType(
                                NAME, new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
            }
        });
    }

    private static Map<String, String> usual(Operation call, boolean ofSomething) {
        var usual = new LinkedHashMap<String, String>();
        var hasBody = call.getRequestBody() != null;
        var hasQuery = call.getParameters() != null
                && call.getParameters().stream().anyMatch(parameter -> !"path".equals(parameter.getIn()));
        if (hasBody || hasQuery) {
            usual.put("400", "A field or parameter is missing or is not what it has to be; `problems` names each.");
        }
        usual.put("401", "Nobody is signed in: name and password or API key are missing or wrong.");
        usual.put("403", "The role of the person or the scopes of the key do not allow this.");
        if (ofSomething) {
            usual.put("404", "There is nothing of this name, or nothing that the caller may know of.");
        }
        if (hasBody) {
            usual.put("413", "The body is larger than any call needs.");
            usual.put("415", "The body is of a type that cannot be read.");
        }
        return usual;
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("Why a call was refused (RFC 9457).")
                .addProperty(
                        "type", new StringSchema().format("uri").description("What programs go by; never changes."))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("What is wrong, and what to do."))
                .addProperty("instance", new StringSchema().format("uri-reference"))
                .addProperty(
                        "problems",
                        new ArraySchema()
                                .items(new ObjectSchema()
                                        .addProperty("field", new StringSchema())
                                        .addProperty("message", new StringSchema())
                                        .required(List.of("field", "message"))))
                .required(List.of("type", "title", "status", "detail"));
    }
}
