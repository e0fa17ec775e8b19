package org.supportflow.engine.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** A field as the author of its form drew it; {@code hiding} are its own condition to hide and those of its groups. */
record FormField(String key, JsonNode drawn, List<String> hiding) {

    String type() {
        return drawn.path("type").asText();
    }

    /** As people know it, and as clients send it. */
    String name() {
        var label = drawn.path("label").asText().strip();
        return label.isEmpty() || label.startsWith("=") ? "\"%s\"".formatted(key) : "\"%s\" (%s)".formatted(label, key);
    }

    /** What the form checks itself: nothing of what its reader cannot change. */
    JsonNode rule(String name) {
        return drawn.path("disabled").asBoolean()
                ? MissingNode.getInstance()
                : drawn.path("validate").path(name);
    }

    /** What it offers; nothing where anything goes. */
    List<String> choices() {
        return StreamSupport.stream(drawn.path("values").spliterator(), false)
                .map(choice -> choice.path("value").asText())
                .toList();
    }
}
