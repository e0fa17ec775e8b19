package org.supportflow.engine.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a Camunda form with what the form asks of each. What stands in a list or under a path has no value of its own: it
 * is no field.
 */
record FormFields(Map<String, FormField> fields) {

    static final FormFields NONE = new FormFields(Map.of());

    private static final ObjectMapper JSON = new ObjectMapper();

    static FormFields parse(InputStream form) throws IOException {
        var found = new FormFields(new LinkedHashMap<>());
        found.collect(JSON.readTree(form), List.of());
        return found;
    }

    private void collect(JsonNode part, List<String> outer) {
        if (part.path("type").asText().equals("dynamiclist")
                || !part.path("path").asText().isEmpty()) {
            return;
        }
        var hiding = new ArrayList<>(outer);
        var hide = part.path("conditional").path("hide").asText();
        if (!hide.isBlank()) {
            hiding.add(hide);
        }
        if (part.hasNonNull("key")) {
            var key = part.get("key").asText();
            fields.put(key, new FormField(key, part, List.copyOf(hiding)));
        }
        part.path("components").forEach(component -> collect(component, hiding));
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** All that a person would have been told by the form itself; {@code known} are the values that it opened with. */
    List<String> problems(Map<String, ?> sent, Map<String, ?> known) {
        var shown = new ShownFields(sent, known);
        return fields.values().stream()
                .filter(field -> shown.holds(field))
                .flatMap(field -> FieldRules.problem(field, value(sent, field)).stream())
                .toList();
    }

    private static @Nullable Object value(Map<String, ?> sent, FormField field) {
        return sent.get(field.key());
    }
}
