package org.supportflow.api.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Names calls by their address, which does not change when our classes do, and lists what a field may be. */
class DescribedNames implements OpenApiCustomizer {

    private static final String BASE = "/api/v1/";
    private static final Pattern CHOICES = Pattern.compile("\\w+(\\|\\w+)+");

    @Override
    public void customise(OpenAPI document) {
        document.getPaths()
                .forEach(
                        (path, calls) -> calls.readOperationsMap().forEach((method, call) -> name(path, method, call)));
        document.getComponents().getSchemas().values().forEach(DescribedNames::listChoices);
    }

    private static void name(String path, HttpMethod method, Operation call) {
        var words = path.substring(BASE.length()).split("[^a-zA-Z]+");
        var id = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
        for (var word : words) {
            if (!word.isEmpty()) {
                id.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        call.setOperationId(id.toString());
        call.setTags(List.of(path.substring(BASE.length()).split("/")[0]));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void listChoices(Schema<?> schema) {
        Map<String, Schema> fields = schema.getProperties();
        if (fields == null) {
            return;
        }
        for (Schema field : fields.values()) {
            var pattern = field.getPattern();
            if (pattern != null && CHOICES.matcher(pattern).matches()) {
                field.setEnum(List.of(pattern.split("\\|")));
                field.setPattern(null);
            }
        }
    }
}
