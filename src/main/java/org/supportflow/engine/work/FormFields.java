package org.supportflow.engine.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of a Camunda form with the choices each offers (none: anything goes). */
record FormFields(Map<String, Set<String>> choices) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static FormFields parse(InputStream form) throws IOException {
        var found = new HashMap<String, Set<String>>();
        collect(JSON.readTree(form), found);
        return new FormFields(found);
    }

    private static void collect(JsonNode part, Map<String, Set<String>> found) {
        if (part.hasNonNull("key")) {
            var values = new HashSet<String>();
            part.path("values").forEach(value -> values.add(value.path("value").asText()));
            found.put(part.get("key").asText(), values);
        }
        part.path("components").forEach(component -> collect(component, found));
    }

    boolean has(String name) {
        return choices.containsKey(name);
    }

    /** Why the value does not fit its field. */
    Optional<String> problem(String name, Object value) {
        var offered = choices.getOrDefault(name, Set.of());
        return offered.isEmpty() || value.toString().isEmpty() || offered.contains(value.toString())
                ? Optional.empty()
                : Optional.of("\"%s\" is none of the choices of the field \"%s\": %s."
                        .formatted(value, name, String.join(", ", offered)));
    }
}
