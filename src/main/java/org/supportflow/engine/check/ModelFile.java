package org.supportflow.engine.check;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One file of a deployment, by the name under which the engine keeps it. */
public record ModelFile(String name, byte[] content) {

    public Optional<ModelKind> kind() {
        return ModelKind.of(name);
    }

    /** What a file of the release is called after: {@code dmn/priority.dmn} holds {@code priority}. */
    public String stem() {
        var file = name.substring(name.lastIndexOf('/') + 1);
        var dot = file.indexOf('.');
        return dot < 0 ? file : file.substring(0, dot);
    }

    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
