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

/** The fields of a Camunda form with what the form asks of each; fields of a repeated list are known by name only. */
record FormFields(Map<String, FormField> fields, List<String> repeated) {

    static final FormFields NONE = new FormFields(Map.of(), List.of());

    private static final ObjectMapper JSON = new ObjectMapper();

    static FormFields parse(InputStream form) throws IOException {
        var found = new FormFields(new LinkedHashMap<>(), new ArrayList<>());
        found.collect(JSON.readTree(form), List.of(), false);
        return found;
    }

    private void collect(JsonNode part, List<String> outer, boolean isRepeated) {
        var hiding = new ArrayList<>(outer);
        var hide = part.path("conditional").path("hide").asText();
        if (!hide.isBlank()) {
            hiding.add(hide);
        }
        var inList = isRepeated || part.path("type").asText().equals("dynamiclist");
        if (part.hasNonNull("key")) {
            var key = part.get("key").asText();
            if (inList) {
                repeated.add(key);
            } else {
                fields.put(key, new FormField(key, part, List.copyOf(hiding)));
            }
        }
        part.path("components").forEach(component -> collect(component, hiding, inList));
    }

    boolean has(String name) {
        return fields.containsKey(name) || repeated.contains(name);
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
